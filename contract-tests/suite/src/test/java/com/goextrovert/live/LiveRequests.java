package com.goextrovert.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.Contract;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** A pact's requests with what is real in place of its examples; the pact stays as it is. */
final class LiveRequests {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String KEY_HEADER = "X-API-Key";

  private final LiveTarget target;
  private final Map<String, String> real;

  LiveRequests(LiveTarget target) {
    this.target = target;
    this.real =
        Map.of(
            "campaignId", target.place().campaignId().toString(),
            "prospectListId", target.place().prospectListId().toString(),
            "prospectProfileUrl", target.profileUrl());
  }

  HttpRequest of(SynchronousRequestResponse interaction) {
    var example = interaction.getRequest();
    boolean withOwnKey =
        interaction.getProviderStates().stream()
            .map(ProviderState::getName)
            .noneMatch(Contract.A_KEY_THAT_IS_NOT_KNOWN::equals);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(target.baseUrl() + example.getPath()))
            .method(
                example.getMethod(),
                BodyPublishers.ofString(body(example.getBody().valueAsString()), UTF_8));
    example
        .getHeaders()
        .forEach(
            (name, values) ->
                request.header(
                    name,
                    withOwnKey && name.equalsIgnoreCase(KEY_HEADER)
                        ? target.apiKey()
                        : String.join(", ", values)));
    return request.build();
  }

  private String body(String example) {
    try {
      JsonNode body = JSON.readTree(example);
      if (body instanceof ObjectNode fields) {
        real.forEach(
            (name, value) -> {
              if (fields.has(name)) {
                fields.put(name, value);
              }
            });
      }
      return body.toString();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
