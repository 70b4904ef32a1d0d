package com.goextrovert.openapi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.SingleEdit;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContractCheckTest {
  private static final String STATUS = "ADD_RESPONSE/properties/status";
  private static final String PROFILE = "ADD_REQUEST/properties/prospectProfileUrl";

  static Stream<SingleEdit> breakingEdits() {
    return SingleEdit.all().filter(edit -> edit.severity().equals("breaking"));
  }

  static Stream<SingleEdit> harmlessEdits() {
    return SingleEdit.all().filter(edit -> !edit.severity().equals("breaking"));
  }

  @Test
  void uneditedSpecificationHasNoViolation() {
    assertThat(violations(SingleEdit.specification())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("breakingEdits")
  void breakingEditViolatesItsRule(SingleEdit edit) {
    assertThat(violations(edit.after()))
        .extracting(each -> each.rule().id() + ": " + each.place())
        .contains(edit.rule() + ": " + edit.place());
  }

  @ParameterizedTest
  @MethodSource("harmlessEdits")
  void harmlessEditBreaksNothing(SingleEdit edit) {
    assertThat(violations(edit.after())).noneMatch(each -> each.rule().isBreaking());
  }

  @Test
  void messageIsCompleteOnItsOwn() {
    assertThat(violations("append", STATUS + "/enum", "queued"))
        .singleElement()
        .hasToString(
            """
            The specification breaks the contract [response-value-added]: add prospect (POST /api/client/v1/prospects), response 201, field status
              expected: always "success"
              actual:   "success" or "queued"
              to do:    Change what the client accepts in client.yaml, the facade and the pact; release a new major version.""");
  }

  @Test
  void newStatusSaysHowToCoverIt() {
    assertThat(violations("set", "ADD/responses/429", "{description: ''}"))
        .singleElement()
        .asString()
        .startsWith("The specification goes beyond the contract [response-status-not-covered]: ")
        .contains("response 429", "1. ", "2. ", "3. ");
  }

  @Test
  void requiredBodyIsAViolationIfTheClientSendsNone() {
    List<ClientOperation> silent =
        SingleEdit.contract().operations().stream()
            .map(
                each ->
                    new ClientOperation(
                        each.name(),
                        each.title(),
                        each.method(),
                        each.path(),
                        Map.of(),
                        each.reliesOn()))
            .toList();
    ClientContract contract =
        new ClientContract(SingleEdit.contract().server(), SingleEdit.contract().apiKey(), silent);

    assertThat(ContractCheck.violations(SingleEdit.specification(), contract))
        .extracting(Violation::rule)
        .containsExactly(Rule.REQUEST_BODY_ADDED_REQUIRED, Rule.REQUEST_BODY_ADDED_REQUIRED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rename PATH  | /api/client/v2/prospects  | no such operation, but POST /api/client/v2/prospects
          rename PATH  | /api/client/v1/Prospects/ | no such operation, but POST /api/client/v1/Prospects/
          rename ADD   | put                       | no such operation, but PUT /api/client/v1/prospects
          remove ADD   |                           | no such operation
          """)
  void missingOperationIsLookedFor(String edit, String value, String actual) {
    assertThat(violations(edit.split(" +")[0], edit.split(" +")[1], value == null ? "" : value))
        .first()
        .extracting(Violation::actual)
        .isEqualTo(actual);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          rename ADD/responses/201     | 2XX
          rename ADD/responses/201     | default
          set    REMOVE/responses/401  | {$ref: '#/paths/~1api~1client~1v1~1prospects/post/responses/401'}
          set    REMOVE/responses/401  | {$ref: '#/%70aths/%7E1api~1client~1v1~1prospects/post/responses/401'}
          append ADD/parameters        | {in: header, name: User-Agent, required: true, schema: {type: string}}
          append ADD/parameters        | {in: header, name: content-length, required: true, schema: {type: string}}
          append ADD/parameters        | {in: header, name: Content-Type, required: true, schema: {type: string}}
          insert /servers/0            | {url: 'https://{r}.extrovert.com', variables: {r: {default: a, enum: [a, b]}}}
          set    /servers              | [{url: 'https://{r}.goextrovert.com', variables: {r: {default: eu, enum: [eu, api]}}}]
          """)
  void equivalentSpecificationHasNoViolation(String edit, String value) {
    assertThat(violations(edit.split(" +")[0], edit.split(" +")[1], value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          set    ADD/security                         | [[api-key]]    | POST /api/client/v1/prospects/security/0: this must be an object, but is a list.
          set    ADD_REQUEST/properties/campaignId/type | [string, 'null'] | #/components/schemas/CreateRequestDto2/properties/campaignId/type: this must be a type of OpenAPI 3.0, with `nullable: true` beside it for null, but is a list.
          set    ERROR/properties/data/properties     | {a: {type: [string]}} | #/components/schemas/ClientApiErrorResponseDto/properties/data/properties/a/type: this must be a type of OpenAPI 3.0, with `nullable: true` beside it for null, but is a list.
          set    /paths                               | []             | #/paths: this must be an object, but is a list.
          set    ADD/responses                        | 200            | POST /api/client/v1/prospects/responses: this must be an object, but is 200.
          set    ADD_REQUEST/minProperties            | 12345678901234567890 | #/components/schemas/CreateRequestDto2/minProperties: this must be a whole number, but is 12345678901234567890.
          set    ADD_REQUEST/maxLength                | 1.0            | #/components/schemas/CreateRequestDto2/maxLength: this must be a whole number, but is 1.0.
          """)
  void malformedSpecificationIsRefused(String edit, String value, String message) {
    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(() -> violations(edit.split(" +")[0], edit.split(" +")[1], value))
        .withMessage("The specification is malformed at " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {allOf: [{$ref: '#/components/schemas/CreateResponseDto2'}]} | The allOf of the schema at #/components/schemas/CreateResponseDto2 never ends.
          {$ref: '#/components/schemas/CreateResponseDto2'}            | The reference #/components/schemas/CreateResponseDto2 leads back to itself.
          {$ref: '#/components/schemas/Nowhere'}                       | The reference #/components/schemas/Nowhere is unresolved: the document has nothing there.
          {$ref: 'other.yaml#/CreateResponseDto2'}                     | The reference other.yaml#/CreateResponseDto2 leads to another document: it lacks #/ at its start.
          """)
  void brokenReferenceIsRefused(String schema, String message) {
    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(() -> violations("set", "ADD_RESPONSE", schema))
        .withMessage(message);
  }

  @Test
  void violationIsCoveredByOneWithAsManyValues() {
    Violation queued = violation("append", STATUS + "/enum", "queued");
    Violation anything = violation("remove", STATUS + "/enum", "");

    assertThat(queued.isCoveredBy(anything)).isTrue();
    assertThat(anything.isCoveredBy(queued)).isFalse();
  }

  @Test
  void messagesPlayNoPartInTheComparison() {
    Violation fifty = violation("set", PROFILE + "/maxLength", "50");
    Violation sixty = violation("set", PROFILE + "/maxLength", "60");
    Violation ten = violation("set", PROFILE + "/maxLength", "10");

    assertThat(fifty.actual()).isNotEqualTo(sixty.actual());
    assertThat(fifty.isCoveredBy(sixty)).isTrue();
    assertThat(ten.isCoveredBy(sixty)).isFalse();
  }

  @Test
  void violationsDifferByRuleAndPlace() {
    Violation added = violation("append", STATUS + "/enum", "queued");
    Violation elsewhere = violation("append", "REMOVE_RESPONSE/properties/status/enum", "queued");
    Violation absent = violation("drop", "ADD_RESPONSE/required", "status");

    assertThat(added.isCoveredBy(elsewhere)).isFalse();
    assertThat(absent.isCoveredBy(added)).isFalse();
  }

  private static Violation violation(String kind, String place, String value) {
    return violations(kind, place, value).get(0);
  }

  private static List<Violation> violations(String kind, String place, String value) {
    return violations(
        SingleEdit.edited(SingleEdit.specification(), kind, place, SingleEdit.yaml(value)));
  }

  private static List<Violation> violations(JsonNode document) {
    return ContractCheck.violations(document, SingleEdit.contract());
  }
}
