package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PactChangesTest {
  private final ObjectNode accepted = PactFile.accepted();
  private final ObjectNode written = accepted.deepCopy();

  PactChangesTest() throws IOException {}

  @Test
  void changedFieldOfTheRequestIsNamed() {
    object("/request/body/content").put("moveDuplicatedProspect", "no");

    assertThat(changes())
        .singleElement()
        .asString()
        .isEqualTo(
            """
            The client breaks the contract: add prospect (POST /api/client/v1/prospects), request, field moveDuplicatedProspect
              expected: false
              actual:   "no\"""");
  }

  @Test
  void keyIsNeverDisplayed() {
    object("/request/headers").putArray("X-API-Key").add("a-secret");

    assertThat(changes()).singleElement().asString().doesNotContain("secret", "sandbox-key");
  }

  @Test
  void changedMatcherIsNamedByItsField() {
    object("/response/matchingRules/body").putObject("$.status").put("match", "type");

    assertThat(changes())
        .extracting(
            ObservedViolation::message, ObservedViolation::place, ObservedViolation::expected)
        .containsExactly(
            tuple(
                "add prospect (POST /api/client/v1/prospects), response 201",
                "matchingRules body $.status",
                "nothing"));
  }

  @Test
  void changedPathAndStatusAreNamed() {
    object("/response").put("status", 202);
    object("/request").put("path", "/elsewhere");

    assertThat(changes())
        .extracting(ObservedViolation::place, ObservedViolation::actual)
        .containsExactly(tuple("path", "\"/elsewhere\""), tuple("status", "202"));
  }

  @Test
  void removedAndAddedInteractionsAreNamed() {
    object("").put("description", "another");

    assertThat(changes())
        .extracting(ObservedViolation::place, ObservedViolation::actual)
        .containsExactly(
            tuple("interaction \"a prospect to add, not to be moved\"", "none"),
            tuple("interaction \"another\"", "one"));
  }

  private List<ObservedViolation> changes() {
    return PactChanges.between(accepted, written);
  }

  private ObjectNode object(String pointer) {
    return (ObjectNode) written.at("/interactions/0" + pointer);
  }
}
