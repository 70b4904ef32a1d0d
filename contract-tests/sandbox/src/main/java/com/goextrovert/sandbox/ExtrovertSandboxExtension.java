package com.goextrovert.sandbox;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Provides one {@link ExtrovertSandbox} with the default settings to a JUnit 5 test class, as a
 * parameter of its constructor or any of its methods.
 *
 * <p>The sandbox starts before the first test, is reset before each test and is closed after the
 * last; nested classes share it. Register the extension with
 * {@code @ExtendWith(ExtrovertSandboxExtension.class)}, or with {@code @RegisterExtension} on a
 * static or an instance field; with an instance field, {@code @BeforeAll} cannot take the
 * parameter. The reset before the first test removes what {@code @BeforeAll} put into the sandbox.
 *
 * <p>The tests of one class must not run in parallel with one another.
 */
@SuppressWarnings("exports") // Users of the extension require JUnit's module themselves.
public final class ExtrovertSandboxExtension
    implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

  /** Creates an extension; JUnit creates it for {@code @ExtendWith}. */
  public ExtrovertSandboxExtension() {}

  @Override
  public void beforeAll(ExtensionContext context) {
    sandbox(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    sandbox(context).reset();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == ExtrovertSandbox.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return sandbox(context);
  }

  /** Returns the sandbox of the class; JUnit closes it after the last test of the class. */
  private static ExtrovertSandbox sandbox(ExtensionContext context) {
    return classOf(context)
        .getStore(Namespace.create(ExtrovertSandboxExtension.class))
        .getOrComputeIfAbsent(
            StoredSandbox.class,
            type -> new StoredSandbox(ExtrovertSandbox.start()),
            StoredSandbox.class)
        .sandbox();
  }

  /** Returns the class's context, even if an instance field registers the extension per test. */
  private static ExtensionContext classOf(ExtensionContext context) {
    return context.getTestMethod().isPresent()
        ? classOf(context.getParent().orElseThrow())
        : context;
  }

  /** Before 5.13, JUnit closes a {@code CloseableResource} but no other {@code AutoCloseable}. */
  @SuppressWarnings("deprecation")
  private record StoredSandbox(ExtrovertSandbox sandbox)
      implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    @Override
    public void close() {
      sandbox.close();
    }
  }
}
