package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.PactFile.Interaction;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PactDifferenceTest {
  private final Interaction accepted;
  private final ObjectNode written;

  PactDifferenceTest() throws IOException {
    accepted = PactFile.interactions().get(0);
    written = accepted.json().deepCopy();
  }

  @Test
  void whatTheClientSendsOtherwiseIsNamed() {
    object("/request/body/content").put("moveDuplicatedProspect", "no");

    assertThat(differences())
        .singleElement()
        .asString()
        .isEqualToNormalizingNewlines(
            """
            The client moved: add prospect (POST /api/client/v1/prospects), request, field moveDuplicatedProspect
              promised: false
              came:     "no\"""");
  }

  @Test
  void aKeyIsNeverShown() {
    object("/request/headers").putArray("X-API-Key").add("a-secret");

    assertThat(differences()).singleElement().asString().doesNotContain("secret", "sandbox-key");
  }

  @Test
  void aMatcherThatIsGoneOrNewIsNamedByItsField() {
    object("/response/matchingRules/body").putObject("$.status").put("match", "type");

    assertThat(differences())
        .singleElement()
        .satisfies(
            breach -> {
              assertThat(breach.where()).endsWith(", answer 201");
              assertThat(breach.place()).isEqualTo("field status, how it is matched");
              assertThat(breach.promised()).isEqualTo("to the letter");
            });
  }

  @Test
  void anotherStatusPathOrMethodIsNamed() {
    object("/response").put("status", 202);
    object("/request").put("path", "/elsewhere");

    assertThat(differences())
        .extracting(Breach::place, Breach::promised, Breach::came)
        .containsExactly(tuple("path", Contract.PATH, "/elsewhere"), tuple("status", "201", "202"));
  }

  @Test
  void anInteractionThatIsGoneOrNewIsNamed() {
    written.put("description", "another");

    assertThat(differences())
        .extracting(Breach::place, Breach::came)
        .containsExactly(
            tuple("\"a prospect to add, not to be moved\"", "none"), tuple("\"another\"", "one"));
  }

  private List<Breach> differences() {
    return PactDifference.between(List.of(accepted), List.of(new Interaction(written)));
  }

  private ObjectNode object(String pointer) {
    return (ObjectNode) written.at(pointer);
  }
}
