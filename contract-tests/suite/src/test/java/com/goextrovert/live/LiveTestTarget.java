package com.goextrovert.live;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.provider.IProviderVerifier;
import au.com.dius.pact.provider.ProviderResponse;
import au.com.dius.pact.provider.junit5.HttpTestTarget;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.Contract;
import com.goextrovert.contract.PactViolations;
import com.goextrovert.remote.BoundedHttpClient;
import com.goextrovert.remote.RequestMessage;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kotlin.Pair;

/**
 * Sends the pact's requests with real values in place of the examples, within a time limit: Pact's
 * own client waits without limit, and follows redirects with all headers.
 */
final class LiveTestTarget extends HttpTestTarget {
  private final LiveSettings settings;
  private final BoundedHttpClient http;
  private final Map<String, String> realValues;

  LiveTestTarget(LiveSettings settings, Duration limit) {
    this.settings = settings;
    this.http = new BoundedHttpClient(settings.baseUrl().toString(), limit);
    this.realValues =
        Map.of(
            "campaignId", settings.list().campaignId().toString(),
            "prospectListId", settings.list().prospectListId().toString(),
            "prospectProfileUrl", settings.profileUrl());
  }

  /** Switches off Pact's reporters, which quote the provider. */
  @Override
  public void prepareVerifier(IProviderVerifier verifier, Object test, Pact pact) {
    verifier.setReporters(List.of());
  }

  @Override
  public Pair<Object, Object> prepareRequest(
      Pact pact, Interaction interaction, Map<String, Object> context) {
    return new Pair<>(request(interaction.asSynchronousRequestResponse()), http);
  }

  @Override
  public ProviderResponse executeInteraction(Object client, Object request) {
    return PactViolations.providerResponse(http.send((RequestMessage) request));
  }

  private RequestMessage request(SynchronousRequestResponse interaction) {
    boolean withRealKey =
        interaction.getProviderStates().stream()
            .map(ProviderState::getName)
            .noneMatch(Contract.UNKNOWN_KEY::equals);
    var example = interaction.getRequest();
    Map<String, String> headers = new LinkedHashMap<>();
    example.getHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
    if (withRealKey) {
      headers.replaceAll(
          (name, value) -> name.equalsIgnoreCase(Contract.KEY_HEADER) ? settings.apiKey() : value);
    }
    return new RequestMessage(
        example.getMethod(),
        example.getPath(),
        Optional.empty(),
        headers,
        body(example.getBody().valueAsString()));
  }

  private String body(String example) {
    try {
      if (new JsonMapper().readTree(example) instanceof ObjectNode fields) {
        realValues.forEach(
            (name, value) -> {
              if (fields.has(name)) {
                fields.put(name, value);
              }
            });
        return fields.toString();
      }
      return example;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
