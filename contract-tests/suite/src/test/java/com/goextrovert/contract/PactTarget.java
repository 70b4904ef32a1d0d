package com.goextrovert.contract;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.provider.IProviderVerifier;
import au.com.dius.pact.provider.ProviderResponse;
import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import com.goextrovert.remote.BoundedHttpClient;
import com.goextrovert.remote.ExchangeFailedException;
import com.goextrovert.remote.RequestMessage;
import com.goextrovert.remote.ResponseMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kotlin.Pair;

/**
 * Verifies one interaction within a time limit. Pact's own client has no time limit, and follows
 * redirects with all headers. Disables Pact's reporters, which print the provider's text.
 */
public final class PactTarget extends HttpTestTarget {
  private final BoundedHttpClient http;
  private final Function<PactInteraction, RequestMessage> requests;
  private ResponseMessage response;
  private String failure;

  /** Returns a target that sends the requests that the function builds. */
  public PactTarget(
      String baseUrl, Duration limit, Function<PactInteraction, RequestMessage> requests) {
    this.http = new BoundedHttpClient(baseUrl, limit);
    this.requests = requests;
  }

  /** Verifies the interaction with Pact, and returns the violations by the provider. */
  public List<ObservedViolation> verify(PactVerificationContext context) {
    try {
      context.verifyInteraction();
      return List.of();
    } catch (AssertionError quotesTheProvider) {
      PactInteraction interaction = PactInteraction.of(context.getInteraction());
      if (response != null) {
        return PactViolations.ofResponse(interaction, response);
      }
      if (failure != null) {
        return PactViolations.ofMissingResponse(interaction, failure);
      }
      throw quotesTheProvider;
    }
  }

  @Override
  public void prepareVerifier(IProviderVerifier verifier, Object test, Pact pact) {
    verifier.setReporters(List.of());
  }

  @Override
  public Pair<Object, Object> prepareRequest(
      Pact pact, Interaction interaction, Map<String, Object> context) {
    return new Pair<>(requests.apply(PactInteraction.of(interaction)), http);
  }

  @Override
  public ProviderResponse executeInteraction(Object client, Object request) {
    try {
      response = http.send((RequestMessage) request);
      return PactViolations.providerResponse(response);
    } catch (ExchangeFailedException e) {
      failure = e.getMessage();
      throw e;
    }
  }
}
