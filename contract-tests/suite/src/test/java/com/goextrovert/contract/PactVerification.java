package com.goextrovert.contract;

import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.support.json.JsonException;
import au.com.dius.pact.provider.HttpClientFactory;
import au.com.dius.pact.provider.ProviderClient;
import au.com.dius.pact.provider.ProviderInfo;
import au.com.dius.pact.provider.ProviderVerifier;
import au.com.dius.pact.provider.VerificationFailureType;
import au.com.dius.pact.provider.VerificationFailureType.MismatchFailure;
import au.com.dius.pact.provider.VerificationResult;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Pact's own verification of single interactions against a provider at an address: the request goes
 * out over HTTP, and the answer is held against the pact.
 *
 * <p>It says nothing by itself and prepares no provider state. Not thread-safe.
 */
public final class PactVerification {
  private final ProviderVerifier verifier = new ProviderVerifier();
  private final ProviderInfo provider;
  private final ProviderClient client;

  /**
   * Verifies the provider there.
   *
   * @param address its base URL, with a path or without
   */
  public PactVerification(URI address) {
    this(new ProviderClient(at(address), new HttpClientFactory()));
  }

  /**
   * Verifies what a client of the caller's brings home.
   *
   * @param client sends the requests
   */
  public PactVerification(ProviderClient client) {
    this.client = client;
    this.provider = (ProviderInfo) client.getProvider();
    verifier.setReporters(List.of());
    verifier.setProjectHasProperty(name -> false);
  }

  /**
   * What the answer to an interaction's request breaks.
   *
   * @param interaction the interaction
   * @return a breach for each broken promise; none, if the answer keeps the pact
   */
  public List<Breach> breaches(SynchronousRequestResponse interaction) {
    VerificationResult result =
        verifier.verifyResponseFromProvider(
            provider,
            interaction,
            interaction.getDescription(),
            new HashMap<>(),
            client,
            new HashMap<>(),
            false);
    if (!(result instanceof VerificationResult.Failed failed)) {
      return List.of();
    }
    PactMismatches words =
        new PactMismatches(Breach.Side.PROVIDER, where(interaction), interaction.getResponse());
    return failed.getFailures().values().stream()
        .flatMap(List::stream)
        .flatMap(failure -> inWords(words, failure))
        .distinct()
        .toList();
  }

  /**
   * What is broken by a provider that does not answer.
   *
   * @param interaction the interaction
   * @param came what came instead of an answer, in words
   * @return the breach
   */
  public static Breach noAnswer(SynchronousRequestResponse interaction, String came) {
    return new Breach(Breach.Side.PROVIDER, where(interaction), "all of it", "an answer", came);
  }

  private static Stream<Breach> inWords(PactMismatches words, VerificationFailureType failure) {
    if (failure instanceof MismatchFailure mismatch) {
      return words.inWords(mismatch.getMismatch());
    }
    Throwable thrown = failure.getException();
    if (thrown instanceof JsonException) {
      return words.body("what is no JSON");
    }
    return words.body(
        "no answer: " + (thrown == null ? failure : thrown).getClass().getSimpleName());
  }

  private static String where(SynchronousRequestResponse interaction) {
    String method = interaction.getRequest().getMethod();
    String path = interaction.getRequest().getPath();
    return Needs.title(method, path) + ", answer " + interaction.getResponse().getStatus();
  }

  private static ProviderInfo at(URI address) {
    ProviderInfo provider = new ProviderInfo(Contract.PROVIDER);
    provider.setProtocol(address.getScheme());
    provider.setHost(address.getHost());
    provider.setPort(address.getPort() < 0 ? defaultPort(address) : address.getPort());
    provider.setPath(address.getPath().isEmpty() ? "/" : address.getPath());
    return provider;
  }

  private static int defaultPort(URI address) {
    return address.getScheme().equals("https") ? 443 : 80;
  }
}
