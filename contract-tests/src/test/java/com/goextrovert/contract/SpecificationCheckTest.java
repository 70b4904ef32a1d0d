package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpecificationCheckTest {
  private static final HttpAnswer REFUSAL =
      new HttpAnswer(401, Optional.of("application/json"), "{\"status\":\"error\",\"data\":null}");

  private final ObjectNode specification;

  SpecificationCheckTest() throws IOException {
    specification = (ObjectNode) VendoredSpecification.tree();
  }

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

  private List<Breach> breaches(HttpAnswer answer) {
    return new SpecificationCheck(specification.toString(), Breach.Side.SPECIFICATION)
        .breaches("POST", Contract.PATH, answer);
  }

  private ObjectNode data() {
    return (ObjectNode)
        specification.at("/components/schemas/ClientApiErrorResponseDto/properties/data");
  }
}
