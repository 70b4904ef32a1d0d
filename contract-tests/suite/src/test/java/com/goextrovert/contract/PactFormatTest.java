package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The pact uses only what version 4 of Pact's specification names, so every implementation reads
 * it.
 */
class PactFormatTest {
  private static final Set<String> MATCHERS =
      Set.of("type", "regex", "null", "equality", "include", "integer", "decimal", "boolean");

  private final JsonNode pact = PactInteraction.acceptedPact();

  PactFormatTest() throws IOException {}

  @Test
  void fileIsOfVersion4WithoutPlugins() {
    assertThat(names(pact))
        .containsExactlyInAnyOrder("consumer", "provider", "interactions", "metadata");
    assertThat(pact.at("/metadata/pactSpecification/version").asText()).isEqualTo("4.0");
    assertThat(pact.at("/metadata/plugins")).isEmpty();
  }

  @Test
  void interactionsHaveOnlyMembersOfVersion4() {
    for (JsonNode each : pact.path("interactions")) {
      assertThat(each.path("type").asText()).isEqualTo("Synchronous/HTTP");
      assertThat(each.path("transport").asText()).isEqualTo("http");
      assertThat(each.path("pending").asBoolean()).isFalse();
      assertNames(each, "type key description pending providerStates request response transport");
      assertNames(each.path("request"), "method path query headers body matchingRules");
      assertNames(each.path("response"), "status headers body matchingRules");
      assertNames(each.at("/request/body"), "content contentType encoded");
      assertNames(each.at("/response/body"), "content contentType encoded");
    }
  }

  @Test
  void everyImplementationKnowsTheMatchers() {
    assertThat(pact.findValuesAsText("match")).isNotEmpty().isSubsetOf(MATCHERS);
    assertThat(pact.findValuesAsText("combine")).isSubsetOf("AND", "OR");
    pact.findValues("matchers").stream()
        .flatMap(JsonNode::valueStream)
        .forEach(matcher -> assertNames(matcher, "match regex"));
  }

  private static void assertNames(JsonNode object, String allowed) {
    assertThat(names(object)).isSubsetOf(allowed.split(" "));
  }

  private static List<String> names(JsonNode object) {
    return object.propertyStream().map(Map.Entry::getKey).toList();
  }
}
