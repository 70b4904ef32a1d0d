package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcceptedPactTest {
  private static final String MATCHERS = "type regex null equality include integer decimal boolean";

  @Test
  void writtenPactEqualsTheAcceptedPact() throws IOException {
    assertThat(Contract.writtenPact())
        .as(
            """
            The consumer test wrote a pact that differs from the accepted one. Show the difference:
              diff contract-tests/pacts/%1$s contract-tests/suite/target/pacts/%1$s
            To accept it, copy the new one over the old one and commit it:
              cp contract-tests/suite/target/pacts/%1$s contract-tests/pacts/""",
            Contract.FILE)
        .hasSameTextualContentAs(Contract.acceptedPact())
        .hasSameBinaryContentAs(Contract.acceptedPact());
  }

  @Test
  void foldersContainOnlyOnePact() {
    assertThat(Path.of(Contract.ACCEPTED)).isDirectoryNotContaining(this::isAnotherPact);
    assertThat(Path.of(Contract.WRITTEN)).isDirectoryNotContaining(this::isAnotherPact);
  }

  private boolean isAnotherPact(Path file) {
    return !file.getFileName().toString().equals(Contract.FILE);
  }

  /** Every implementation of version 4 of the Pact specification can read the file. */
  @Test
  void fileHasOnlyFieldsOfVersion4() throws IOException {
    JsonNode pact = PactInteraction.acceptedPact();

    assertThat(pact.at("/metadata/pactSpecification/version").asText()).isEqualTo("4.0");
    assertThat(pact.at("/metadata/plugins")).isEmpty();
    assertNames(pact, "consumer provider interactions metadata");
    for (JsonNode each : pact.path("interactions")) {
      assertThat(each.path("type").asText()).isEqualTo("Synchronous/HTTP");
      assertNames(each, "type key description pending providerStates request response transport");
      assertNames(each.path("request"), "method path query headers body matchingRules");
      assertNames(each.path("response"), "status headers body matchingRules");
      assertNames(each.at("/request/body"), "content contentType encoded");
      assertNames(each.at("/response/body"), "content contentType encoded");
    }
    assertThat(pact.findValuesAsText("match")).isNotEmpty().isSubsetOf(MATCHERS.split(" "));
    assertThat(pact.findValuesAsText("combine")).isSubsetOf("AND", "OR");
    pact.findValues("matchers").stream()
        .flatMap(JsonNode::valueStream)
        .forEach(matcher -> assertNames(matcher, "match regex"));
  }

  private static void assertNames(JsonNode object, String allowed) {
    assertThat(object.propertyStream().map(Map.Entry::getKey)).isSubsetOf(allowed.split(" "));
  }
}
