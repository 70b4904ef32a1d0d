package com.goextrovert.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingModelTest {
  private final SpecDocument document = SpecDocument.of(SingleEdit.specification());

  @ParameterizedTest
  @CsvSource({"200, 200", "201, 2XX", "404, 4xx", "500, default"})
  void statusHasTheMostSpecificResponse(String status, String key) {
    JsonNode root =
        SingleEdit.yaml(
            "paths: {/a: {get: {responses: {default: {}, 4xx: {}, 2XX: {}, 200: {}, x-a: 1}}}}");

    assertThat(EffectiveOperation.all(SpecDocument.of(root)).get(0).responseKey(status))
        .contains(key);
  }

  @Test
  void parametersOfTheOperationReplaceThoseOfThePath() {
    JsonNode root =
        SingleEdit.yaml(
            """
            paths:
              /a:
                parameters: [{in: header, name: X-Team}, {in: query, name: page}]
                get: {parameters: [{in: header, name: x-team, required: true}]}
            """);

    assertThat(EffectiveOperation.all(SpecDocument.of(root)).get(0).parameters().keySet())
        .containsExactly("query parameter page", "header parameter x-team");
  }

  @ParameterizedTest
  @CsvSource({
    "text/html application/json;charset=utf-8, application/json;charset=utf-8",
    "text/html */*, */*",
    "text/html text/plain, text/html"
  })
  void jsonIsPreferred(String offered, String preferred) {
    String content = "{content: {" + offered.replace(" ", ": {}, ") + ": {}}}";
    JsonNode body = SingleEdit.yaml(content.replace("*/*", "'*/*'"));

    assertThat(MediaContent.preferred(body).orElseThrow().mediaType()).isEqualTo(preferred);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {$ref: '#/components/schemas/ClientApiErrorResponseDto'} | {"status":"error","data":null,"message":"An error occurred while processing the request"}
          {type: object, required: [a], properties: {a: {type: string, minLength: 6}, b: {type: string}}} | {"a":"textte"}
          {allOf: [{type: array, minItems: 2}, {items: {type: integer, minimum: 3}}]} | [3,3]
          {oneOf: [{type: string, format: date, maxLength: 4}, {type: boolean}]} | "2026"
          {type: string, nullable: true} | null
          """)
  void sampleIsTheExampleOrThePlainestValue(String schema, String sample) {
    assertThat(new SampleValues(document).of(SingleEdit.yaml(schema))).hasToString(sample);
  }

  @Test
  void sampleOfASchemaThatRequiresItselfEnds() {
    JsonNode root =
        SingleEdit.yaml(
            "{components: {schemas: {A: {required: [a], properties:"
                + " {a: {$ref: '#/components/schemas/A'}}}}}}");

    assertThat(
            new SampleValues(SpecDocument.of(root)).of(root.at("/components/schemas/A")).toString())
        .isEqualTo("{\"a\":null}");
  }
}
