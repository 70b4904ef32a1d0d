package com.goextrovert.contract;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.PactVerificationResult.ExpectedButNotReceived;
import au.com.dius.pact.consumer.PactVerificationResult.Mismatches;
import au.com.dius.pact.consumer.PactVerificationResult.PartialMismatch;
import au.com.dius.pact.consumer.PactVerificationResult.UnexpectedRequest;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Lets a consumer test fail for what the client sent, in words, rather than for what became of it:
 * a mock server that is not pleased answers 500, and that is all the test would see.
 */
final class ReadableMismatches implements InvocationInterceptor {

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> called,
      ExtensionContext context)
      throws Throwable {
    Throwable failure = null;
    try {
      invocation.proceed();
    } catch (Throwable thrown) {
      failure = thrown;
    }
    String words = Breach.inWords(breaches(called, context));
    if (!words.isEmpty()) {
      AssertionError readable = new AssertionError(words);
      if (failure != null) {
        readable.addSuppressed(failure);
      }
      throw readable;
    }
    if (failure != null) {
      throw failure;
    }
  }

  private static List<Breach> breaches(
      ReflectiveInvocationContext<Method> called, ExtensionContext context) throws Exception {
    MockServer server =
        called.getArguments().stream()
            .filter(MockServer.class::isInstance)
            .map(MockServer.class::cast)
            .findFirst()
            .orElseThrow();
    IRequest promised = promised(called.getExecutable(), context.getRequiredTestInstance());
    String where = Needs.title(promised.getMethod(), promised.getPath()) + ", request";
    PactMismatches words = new PactMismatches(Breach.Side.CLIENT, where, promised);
    return inWords(server.validateMockServerState(null), words, promised, where)
        .distinct()
        .toList();
  }

  private static Stream<Breach> inWords(
      PactVerificationResult result, PactMismatches words, IRequest promised, String where) {
    if (result instanceof Mismatches several) {
      return several.getMismatches().stream()
          .flatMap(each -> inWords(each, words, promised, where));
    }
    if (result instanceof PartialMismatch mismatch) {
      return mismatch.getMismatches().stream().flatMap(words::inWords);
    }
    if (result instanceof UnexpectedRequest unexpected) {
      return Stream.of(
          new Breach(
              Breach.Side.CLIENT,
              where,
              "method and path",
              line(promised),
              line(unexpected.getRequest())));
    }
    return result instanceof ExpectedButNotReceived
        ? Stream.of(new Breach(Breach.Side.CLIENT, where, "the whole of it", "one", "none"))
        : Stream.empty();
  }

  private static String line(IRequest request) {
    return request.getMethod() + " " + request.getPath();
  }

  /** The expectation that this test is for, built once more: the mock server keeps its own. */
  private static IRequest promised(Method test, Object instance) throws Exception {
    Method expectation =
        instance
            .getClass()
            .getDeclaredMethod(
                test.getAnnotation(PactTestFor.class).pactMethod(), PactBuilder.class);
    expectation.setAccessible(true);
    V4Pact pact =
        (V4Pact)
            expectation.invoke(
                instance,
                new PactBuilder(Contract.CONSUMER, Contract.PROVIDER, PactSpecVersion.V4));
    return pact.getInteractions().get(0).asSynchronousRequestResponse().getRequest();
  }
}
