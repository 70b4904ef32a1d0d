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
  void requiredBodyIsAViolationIfTheClientSendsNone() {
    ClientContract contract = SingleEdit.contract();
    ClientOperation add = contract.operations().get(0);
    ClientOperation silent =
        new ClientOperation(
            add.name(), add.title(), add.method(), add.path(), Map.of(), add.reliesOn());

    assertThat(
            ContractCheck.violations(
                SingleEdit.specification(),
                new ClientContract(contract.server(), contract.apiKey(), List.of(silent))))
        .extracting(Violation::rule)
        .containsExactly(Rule.REQUEST_BODY_ADDED_REQUIRED);
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
    assertThat(violations(edit, value)).first().extracting(Violation::actual).isEqualTo(actual);
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
    assertThat(violations(edit, value)).isEmpty();
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
        .isThrownBy(() -> violations(edit, value))
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
        .isThrownBy(() -> violations("set ADD_RESPONSE", schema))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          append ADD_RESPONSE/properties/status/enum      | queued | remove ADD_RESPONSE/properties/status/enum    |        | true
          remove ADD_RESPONSE/properties/status/enum      |        | append ADD_RESPONSE/properties/status/enum    | queued | false
          set ADD_REQUEST/properties/prospectProfileUrl/maxLength | 50 | set ADD_REQUEST/properties/prospectProfileUrl/maxLength | 60 | true
          set ADD_REQUEST/properties/prospectProfileUrl/maxLength | 10 | set ADD_REQUEST/properties/prospectProfileUrl/maxLength | 60 | false
          append ADD_RESPONSE/properties/status/enum      | queued | append REMOVE_RESPONSE/properties/status/enum | queued | false
          drop ADD_RESPONSE/required                      | status | append ADD_RESPONSE/properties/status/enum    | queued | false
          """)
  void violationIsCoveredByOneWithAsManyValues(
      String edit, String value, String earlierEdit, String earlierValue, boolean covered) {
    Violation violation = violations(edit, value).get(0);

    assertThat(violation.isCoveredBy(violations(earlierEdit, earlierValue).get(0)))
        .isEqualTo(covered);
  }

  private static List<Violation> violations(String edit, String value) {
    String[] words = edit.split(" +");
    JsonNode node = SingleEdit.yaml(value == null ? "" : value);
    return violations(SingleEdit.edited(SingleEdit.specification(), words[0], words[1], node));
  }

  private static List<Violation> violations(JsonNode document) {
    return ContractCheck.violations(document, SingleEdit.contract());
  }
}
