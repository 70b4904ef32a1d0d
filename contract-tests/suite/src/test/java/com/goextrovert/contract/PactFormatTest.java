package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pact uses only what version 4 of Pact's specification names, so every implementation reads
 * it.
 */
class PactFormatTest {
  private static final Set<String> MATCHERS =
      Set.of("type", "regex", "null", "equality", "include", "integer", "decimal", "boolean");

  static Stream<PactFile.Entry> interactions() throws IOException {
    return PactFile.entries(PactFile.accepted()).stream();
  }

  @Test
  void fileIsOfVersion4WithoutPlugins() throws IOException {
    JsonNode pact = PactFile.accepted();

    assertThat(names(pact))
        .containsExactlyInAnyOrder("consumer", "provider", "interactions", "metadata");
    assertThat(pact.at("/metadata/pactSpecification/version").asText()).isEqualTo("4.0");
    assertThat(pact.at("/metadata/plugins")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("interactions")
  void interactionHasOnlyMembersOfVersion4(PactFile.Entry interaction) {
    JsonNode json = interaction.json();

    assertThat(json.path("type").asText()).isEqualTo("Synchronous/HTTP");
    assertThat(json.path("transport").asText()).isEqualTo("http");
    assertThat(json.path("pending").asBoolean()).isFalse();
    assertThat(names(json))
        .isSubsetOf(
            "type",
            "key",
            "description",
            "pending",
            "providerStates",
            "request",
            "response",
            "transport");
    assertThat(names(json.path("request")))
        .isSubsetOf("method", "path", "query", "headers", "body", "matchingRules");
    assertThat(names(json.path("response")))
        .isSubsetOf("status", "headers", "body", "matchingRules");
    assertThat(names(json.at("/request/body"))).isSubsetOf("content", "contentType", "encoded");
    assertThat(names(json.at("/response/body"))).isSubsetOf("content", "contentType", "encoded");
  }

  @ParameterizedTest
  @MethodSource("interactions")
  void everyImplementationKnowsTheMatchers(PactFile.Entry interaction) {
    JsonNode json = interaction.json();

    assertThat(json.findValuesAsText("match")).isNotEmpty().isSubsetOf(MATCHERS);
    assertThat(json.findValuesAsText("combine")).isSubsetOf("AND", "OR");
    json.findValues("matchers").stream()
        .flatMap(JsonNode::valueStream)
        .forEach(matcher -> assertThat(names(matcher)).isSubsetOf("match", "regex"));
  }

  private static List<String> names(JsonNode object) {
    return object.propertyStream().map(Map.Entry::getKey).toList();
  }
}
