package com.goextrovert.sandbox;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a JUnit 5 test class one {@link ExtrovertSandbox} with default settings, as a parameter of
 * its constructor or any of its methods.
 *
 * <p>The sandbox starts before the first test, is reset before each test and closed after the last;
 * nested classes share it. Use {@code @ExtendWith(ExtrovertSandboxExtension.class)} or
 * {@code @RegisterExtension} on a static or an instance field; with the latter, {@code @BeforeAll}
 * cannot take the parameter. What {@code @BeforeAll} puts into the sandbox is gone at the first
 * test.
 *
 * <p>Tests of one class must not run in parallel with one another. Closing relies on JUnit 5.13 or
 * newer.
 */
public final class ExtrovertSandboxExtension
    implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

  /** An extension without state of its own; JUnit holds the sandbox. */
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

  /** JUnit closes what a class's store holds when the last test of that class has run. */
  private static ExtrovertSandbox sandbox(ExtensionContext context) {
    return classOf(context)
        .getStore(Namespace.create(ExtrovertSandboxExtension.class))
        .getOrComputeIfAbsent(
            ExtrovertSandbox.class, type -> ExtrovertSandbox.start(), ExtrovertSandbox.class);
  }

  /** A field of an instance is registered anew for each test, yet its class has one sandbox. */
  private static ExtensionContext classOf(ExtensionContext context) {
    return context.getTestMethod().isPresent()
        ? classOf(context.getParent().orElseThrow())
        : context;
  }
}
