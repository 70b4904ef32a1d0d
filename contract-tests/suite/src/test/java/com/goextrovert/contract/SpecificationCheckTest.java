package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpecificationCheckTest {
  private static final HttpAnswer REFUSAL =
      new HttpAnswer(401, Optional.of("application/json"), "{\"status\":\"error\",\"data\":null}");

  private final ObjectNode specification = VendoredSpecification.ofNovember2026();

  @Test
  void whatUpstreamContradictsItselfInMayBeRepairedEitherWay() {
    assertThat(breaches(REFUSAL)).isEmpty();

    data().put("nullable", true);
    assertThat(breaches(REFUSAL)).isEmpty();

    data().remove("nullable");
    data().putObject("example");
    assertThat(breaches(REFUSAL)).isEmpty();
  }

  @Test
  void aTypeThatTheClientDoesNotTakeIsABreachAllTheSame() {
    data().put("type", "string");

    assertThat(breaches(REFUSAL))
        .singleElement()
        .asString()
        .startsWith(
            "The specification moved: add prospect (POST /api/client/v1/prospects), answer 401,"
                + " field data");
  }

  @Test
  void aFieldMoreIsForbiddenOnlyWhereTheSpecificationForbidsIt() {
    HttpAnswer more =
        new HttpAnswer(
            401, Optional.of("application/json"), "{\"status\":\"error\",\"data\":{},\"a\":1}");

    assertThat(breaches(more)).isEmpty();

    error().put("additionalProperties", false);
    assertThat(breaches(more)).isNotEmpty();
  }

  @Test
  void aFieldThatIsRequiredAnewIsNamed() {
    error().withArrayProperty("required").add("code");

    assertThat(breaches(REFUSAL))
        .extracting(Breach::place, Breach::came)
        .contains(tuple("field code", "it is required"));
  }

  @Test
  void aKeyThatIsAskedForAtTheTopIsAskedOfEveryOperation() {
    HttpCall stranger = new HttpCall("DELETE", Contract.PATH, Optional.empty(), Map.of(), "");
    ObjectNode operation =
        (ObjectNode) specification.path("paths").path(Contract.PATH).path("delete");
    specification.set("security", operation.remove("security"));

    assertThat(new SpecificationCheck(specification, Breach.Side.CLIENT).breaches(stranger))
        .anyMatch(breach -> breach.toString().contains("security parameters"));
  }

  private List<Breach> breaches(HttpAnswer answer) {
    return new SpecificationCheck(specification, Breach.Side.SPECIFICATION)
        .breaches("POST", Contract.PATH, answer);
  }

  private ObjectNode data() {
    return (ObjectNode) error().at("/properties/data");
  }

  private ObjectNode error() {
    return (ObjectNode) specification.at("/components/schemas/ClientApiErrorResponseDto");
  }
}
