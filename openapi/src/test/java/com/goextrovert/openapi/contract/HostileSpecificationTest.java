package com.goextrovert.openapi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.SingleEdit;
import com.goextrovert.openapi.SpecificationException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Specifications that would keep a careless reader busy forever, or make it fail. */
@Timeout(60)
class HostileSpecificationTest {
  private static final JsonNode SPECIFICATION = SingleEdit.specification();
  private static final String REQUEST = "ADD/requestBody/content/application~1json/schema";
  private static final String RESPONSE = "ADD/responses/201/content/application~1json/schema";
  private static final int CHILDREN = 12;

  @ParameterizedTest
  @ValueSource(strings = {"oneOf", "anyOf"})
  void childrenOfAResponseMayReferToTheBaseThatListsThem(String choice) {
    JsonNode polymorphic = polymorphic("CreateResponseDto2", choice);

    assertThat(violations(polymorphic, RESPONSE, "Base")).isEmpty();
    assertThat(violations(polymorphic, RESPONSE, "Child1")).isEmpty();
    assertThat(violations(polymorphic, "ADD_RESPONSE/properties/unread", "Base")).isEmpty();
  }

  @Test
  void childrenOfARequestMayReferToTheBaseThatListsThem() {
    JsonNode polymorphic = polymorphic("CreateRequestDto2", "anyOf");

    assertThat(violations(polymorphic, REQUEST, "Base")).isEmpty();
    assertThat(violations(polymorphic, REQUEST, "Child1")).isEmpty();
  }

  @Test
  void choicesThatContainEachOtherPromiseNothing() {
    JsonNode recursive = SPECIFICATION;
    for (int i = 0; i < CHILDREN; i++) {
      String others =
          IntStream.range(0, CHILDREN)
              .mapToObj(each -> "{$ref: '#/components/schemas/Choice" + each + "'}")
              .collect(Collectors.joining(", ", "{oneOf: [", ", {type: object}]}"));
      recursive = edited(recursive, "/components/schemas/Choice" + i, others);
    }

    assertThat(violations(recursive, "ADD_RESPONSE/properties/unread", "Choice1")).isEmpty();
    assertThat(violations(recursive, RESPONSE, "Choice1"))
        .extracting(Violation::rule)
        .containsExactly(Rule.RESPONSE_BODY_TYPE_CHANGED);
    assertThat(violations(recursive, REQUEST, "Choice1"))
        .extracting(Violation::rule)
        .containsOnly(Rule.REQUEST_FIELD_REMOVED);
  }

  @Test
  void schemasThatReferTwiceToTheNextAreReadOnce() {
    JsonNode chain = edited(SPECIFICATION, "/components/schemas/Link60", "{type: object}");
    for (int i = 0; i < 60; i++) {
      String next = "{$ref: '#/components/schemas/Link" + (i + 1) + "'}";
      chain =
          edited(chain, "/components/schemas/Link" + i, "{anyOf: [" + next + ", " + next + "]}");
    }

    assertThat(violations(chain, "ADD_REQUEST/properties/campaignId", "Link0"))
        .extracting(Violation::rule)
        .containsExactly(Rule.REQUEST_VALUE_REJECTED);
  }

  @ParameterizedTest
  @CsvSource({"allOf, request", "oneOf, request", "anyOf, response", "allOf, unread"})
  void longCompositionIsRefused(String keyword, String user) {
    ObjectNode chain = SPECIFICATION.deepCopy();
    for (int i = 0; i < 3_000; i++) {
      String next = i == 0 ? "CreateRequestDto2" : "Link" + (i - 1);
      ((ObjectNode) chain.path("components").path("schemas"))
          .putObject("Link" + i)
          .putArray(keyword)
          .addObject()
          .put("$ref", "#/components/schemas/" + next);
    }
    String unread = "ADD_RESPONSE/properties/unread";
    Map<String, String> places = Map.of("request", REQUEST, "response", RESPONSE, "unread", unread);

    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(() -> violations(chain, places.get(user), "Link2999"))
        .withMessage("The schemas are nested more than 100 levels deep.");
  }

  @Test
  void deeplyNestedSchemasAreJudged() {
    ObjectNode nested = SPECIFICATION.deepCopy();
    ObjectNode inner = (ObjectNode) nested.at("/components/schemas/CreateResponseDto2");
    for (int i = 0; i < 5_000; i++) {
      inner = inner.withObject("/properties/inner");
    }

    assertThat(ContractCheck.violations(nested, SingleEdit.contract())).isEmpty();
  }

  private static JsonNode polymorphic(String own, String choice) {
    String children =
        IntStream.range(0, CHILDREN)
            .mapToObj(i -> "{$ref: '#/components/schemas/Child" + i + "'}")
            .collect(Collectors.joining(", "));
    JsonNode document =
        edited(
            SPECIFICATION,
            "/components/schemas/Base",
            "{allOf: [{$ref: '#/components/schemas/%s'}], %s: [%s]}"
                .formatted(own, choice, children));
    for (int i = 0; i < CHILDREN; i++) {
      String child =
          "{allOf: [{$ref: '#/components/schemas/Base'}, {properties: {field%d: {type: string}}}]}";
      document = edited(document, "/components/schemas/Child" + i, child.formatted(i));
    }
    return document;
  }

  private static List<Violation> violations(JsonNode document, String place, String schema) {
    JsonNode edited = edited(document, place, "{$ref: '#/components/schemas/" + schema + "'}");
    return ContractCheck.violations(edited, SingleEdit.contract());
  }

  private static JsonNode edited(JsonNode document, String place, String yaml) {
    return SingleEdit.edited(document, "set", place, SingleEdit.yaml(yaml));
  }
}
