package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.PactFile.Entry;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PactChangesTest {
  private final Entry accepted;
  private final ObjectNode written;

  PactChangesTest() throws IOException {
    accepted = PactFile.accepted().get(0);
    written = accepted.json().deepCopy();
  }

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
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.message()).endsWith(", response 201");
              assertThat(change.place()).isEqualTo("matcher of field status");
              assertThat(change.expected()).isEqualTo("equality");
            });
  }

  @Test
  void changedPathAndStatusAreNamed() {
    object("/response").put("status", 202);
    object("/request").put("path", "/elsewhere");

    assertThat(changes())
        .extracting(
            ObservedViolation::place, ObservedViolation::expected, ObservedViolation::actual)
        .containsExactly(
            tuple("path", accepted.path(), "/elsewhere"), tuple("status", "201", "202"));
  }

  @Test
  void removedAndAddedInteractionsAreNamed() {
    written.put("description", "another");

    assertThat(changes())
        .extracting(ObservedViolation::place, ObservedViolation::actual)
        .containsExactly(
            tuple("interaction \"a prospect to add, not to be moved\"", "none"),
            tuple("interaction \"another\"", "one"));
  }

  private List<ObservedViolation> changes() {
    return PactChanges.between(List.of(accepted), List.of(new Entry(written)));
  }

  private ObjectNode object(String pointer) {
    return (ObjectNode) written.at(pointer);
  }
}
