package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.ObservedViolation.Party;
import com.goextrovert.remote.RequestMessage;
import com.goextrovert.remote.ResponseMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpecificationValidatorTest {
  private static final String PATH = "/api/client/v1/prospects";
  private static final ResponseMessage REFUSAL = response("{\"status\":\"error\",\"data\":null}");

  private final ObjectNode specification = Vendored.pinnedSpecification();

  @Test
  void upstreamMayResolveItsContradictionEitherWay() {
    assertThat(violations(REFUSAL)).isEmpty();

    data().put("nullable", true);
    assertThat(violations(REFUSAL)).isEmpty();

    data().remove("nullable");
    data().putObject("example");
    assertThat(violations(REFUSAL)).isEmpty();
  }

  @Test
  void typeThatTheClientRejectsIsAViolation() {
    data().put("type", "string");

    assertThat(violations(REFUSAL))
        .singleElement()
        .asString()
        .startsWith(
            "The specification breaks the contract: add prospect (POST /api/client/v1/prospects),"
                + " response 401, field data");
  }

  @Test
  void specificationMayForbidAdditionalFields() {
    ResponseMessage response = response("{\"status\":\"error\",\"data\":{},\"a\":1}");

    assertThat(violations(response)).isEmpty();

    error().put("additionalProperties", false);
    assertThat(violations(response)).isNotEmpty();
  }

  @Test
  void violationNamesNewRequiredField() {
    error().withArrayProperty("required").add("code");

    assertThat(violations(REFUSAL))
        .extracting(ObservedViolation::place, ObservedViolation::expected)
        .contains(tuple("field code", "nothing is valid"));
  }

  @Test
  void securityOfTheDocumentAppliesToEveryOperation() {
    RequestMessage withoutKey = new RequestMessage("DELETE", PATH, Map.of(), Map.of(), "");
    ObjectNode operation = (ObjectNode) specification.path("paths").path(PATH).path("delete");
    specification.set("security", operation.remove("security"));

    assertThat(new SpecificationValidator(specification, Party.CLIENT).violations(withoutKey))
        .anyMatch(violation -> violation.toString().contains("security parameters"));
  }

  private List<ObservedViolation> violations(ResponseMessage response) {
    return new SpecificationValidator(specification, Party.SPECIFICATION)
        .violations("POST", PATH, response);
  }

  private static ResponseMessage response(String body) {
    return new ResponseMessage(401, Optional.of("application/json"), body);
  }

  private ObjectNode data() {
    return (ObjectNode) error().at("/properties/data");
  }

  private ObjectNode error() {
    return (ObjectNode) specification.at("/components/schemas/ClientApiErrorResponseDto");
  }
}
