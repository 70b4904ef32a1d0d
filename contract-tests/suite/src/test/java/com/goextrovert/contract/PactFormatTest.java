package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pact keeps to what version 4 of Pact's specification names: any implementation reads it. */
class PactFormatTest {
  private static final Set<String> MATCHERS =
      Set.of("type", "regex", "null", "equality", "include", "integer", "decimal", "boolean");

  static Stream<PactFile.Interaction> interactions() throws IOException {
    return PactFile.interactions().stream();
  }

  @Test
  void theFileIsOfVersion4AndNeedsNoPlugin() throws IOException {
    JsonNode pact = PactFile.read(Contract.acceptedPact());

    assertThat(names(pact))
        .containsExactlyInAnyOrder("consumer", "provider", "interactions", "metadata");
    assertThat(pact.at("/metadata/pactSpecification/version").asText()).isEqualTo("4.0");
    assertThat(pact.at("/metadata/plugins")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("interactions")
  void anInteractionHasOnlyTheMembersOfVersion4(PactFile.Interaction interaction) {
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
            "comments",
            "providerStates",
            "request",
            "response",
            "transport");
    assertThat(names(json.path("comments"))).isSubsetOf("testname", "text", "references");
    assertThat(names(json.path("request")))
        .isSubsetOf("method", "path", "query", "headers", "body", "matchingRules");
    assertThat(names(json.path("response")))
        .isSubsetOf("status", "headers", "body", "matchingRules");
    assertThat(names(json.at("/request/body"))).isSubsetOf("content", "contentType", "encoded");
    assertThat(names(json.at("/response/body"))).isSubsetOf("content", "contentType", "encoded");
  }

  @ParameterizedTest
  @MethodSource("interactions")
  void everyMatcherIsOneThatAllImplementationsKnow(PactFile.Interaction interaction) {
    assertThat(interaction.json().findValuesAsText("match")).isNotEmpty().isSubsetOf(MATCHERS);
    assertThat(interaction.json().findValuesAsText("combine")).isSubsetOf("AND", "OR");
    interaction
        .json()
        .findValues("matchers")
        .forEach(
            matchers ->
                matchers.forEach(
                    matcher -> assertThat(names(matcher)).isSubsetOf("match", "regex")));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
