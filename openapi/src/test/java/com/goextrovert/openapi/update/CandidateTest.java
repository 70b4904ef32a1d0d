package com.goextrovert.openapi.update;

import static com.goextrovert.openapi.update.Fixtures.ADD_PAGE;
import static com.goextrovert.openapi.update.Fixtures.REMOVE_PAGE;
import static com.goextrovert.openapi.update.Fixtures.UNION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.SingleEdit;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.YamlTree;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateTest {
  private static final String ADD = "/paths/~1api~1client~1v1~1prospects/post";

  private final JsonNode union = SingleEdit.yaml(Fixtures.text(UNION));

  @Test
  void sourcesMakeTheUnionInAnyOrder() throws IOException {
    assertThat(tree(Fixtures.page(ADD_PAGE), Fixtures.page(REMOVE_PAGE))).isEqualTo(union);
    assertThat(tree(Fixtures.page(REMOVE_PAGE), Fixtures.page(ADD_PAGE))).isEqualTo(union);

    Source shuffled = json(Fixtures.shuffled(union, 3));
    JsonNode repeated = tree(Fixtures.page(ADD_PAGE), shuffled, Fixtures.page(REMOVE_PAGE));
    assertThat(Fixtures.sorted(repeated)).isEqualTo(Fixtures.sorted(union));
  }

  @Test
  void unrelatedOperationsAreLeftOut() throws IOException {
    ObjectNode whole = union.deepCopy();
    for (int i = 0; i < 200; i++) {
      ObjectNode other = union.at(ADD).deepCopy();
      other.put("operationId", "other" + i);
      ((ObjectNode) whole.get("paths")).putObject("/api/client/v1/other/" + i).set("post", other);
      ((ObjectNode) whole.at("/components/schemas")).putObject("Other" + i).put("type", "object");
    }
    ArrayNode tags = (ArrayNode) whole.get("tags");
    tags.addObject().put("name", "Prospects (legacy)");
    ObjectNode expected = union.deepCopy();
    expected.set("tags", tags.deepCopy());
    tags.addObject().put("name", "Others");
    ((ObjectNode) whole.at("/paths/~1api~1client~1v1~1prospects")).putObject("get");
    whole.putObject("externalDocs").put("url", "https://example.com");

    assertThat(tree(json(whole))).isEqualTo(expected);
  }

  @Test
  void scalarsKeepTheirSpelling() throws IOException {
    String yaml =
        """
        openapi: 3.0
        info:
          version: 1.10
          x-numbers: [1.50, 100.0, 12345678901234567890, 1E+3]
          x-texts: ['1.10', 2026-11-24, on, 0x1F, '1e3', '201']
        """;
    String json =
        """
        {"openapi": 3.0, "info": {"version": 1.10,
         "x-numbers": [1.50, 100.0, 12345678901234567890, 1E+3],
         "x-texts": ["1.10", "2026-11-24", "on", "0x1F", "1e3", "201"]}}
        """;
    String vendored = YamlTree.write(tree(Fixtures.source("a.yaml", yaml)));

    assertThat(vendored)
        .isEqualToIgnoringWhitespace(
            """
            openapi: 3.0
            info:
              version: 1.10
              x-numbers: - 1.50 - 100.0 - 12345678901234567890 - 1E+3
              x-texts: - '1.10' - '2026-11-24' - 'on' - '0x1F' - '1e3' - '201'
            """);
    assertThat(YamlTree.write(tree(Fixtures.source("a.json", json)))).isEqualTo(vendored);
  }

  @Test
  void vendoredFileHasUpstreamsStyle() {
    assertThat(YamlTree.write(union)).isEqualToNormalizingWhitespace(Fixtures.text(UNION));
  }

  @Test
  void referencesAreFollowedAnywhere() throws IOException {
    JsonNode more =
        Fixtures.edited(
            union,
            "set /components/schemas/CreateRequestDto2/properties/more: {$ref:"
                + " '#/paths/~1other/get/responses/200/content/application~1json/schema'}",
            "append " + ADD + "/parameters: {$ref: '#/components/parameters/The%20page'}",
            "set /components/parameters: {The page: {name: page, in: query}}",
            "set /components/schemas/CreateRequestDto2/example: {$ref:"
                + " '#/components/schemas/Nothing'}",
            "set /paths/~1other: {get: {responses: {'200': {description: '',"
                + " content: {application/json: {schema: {$ref: '#/x-schemas/Tree'}}}}}},"
                + " post: {}}",
            "set /x-schemas: {Tree: {properties: {example: {$ref:"
                + " '#/x-schemas/Tree'}}}, Other: {}}");

    JsonNode kept = tree(json(more));

    assertThat(kept.at("/components/parameters/The page/in").asText()).isEqualTo("query");
    assertThat(kept.at("/paths/~1other")).hasSize(1);
    assertThat(kept.at("/x-schemas")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#/components/schemas/DeleteRequestDto3 | #/components/schemas/Gone | unresolved",
        "#/components/schemas/DeleteRequestDto3 | other.yaml#/Dto           | another document",
        "#/components/schemas/DeleteRequestDto3 | #/paths/%zz               | unresolved",
        "'- api-key: []'                        | '- other-key: []'         | securitySchemes/other-key is unresolved",
        "openapi: 3.0.0                         | openapi: 3.1.0            | is OpenAPI 3.1.0",
        "openapi: 3.0.0                         | swagger: '2.0'            | is Swagger 2.0"
      })
  void unusableDocumentsAreRefused(String text, String broken, String complaint) {
    String document = Fixtures.text(UNION).replace(text, broken);

    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(() -> candidate(Fixtures.source("upstream.yaml", document)))
        .withMessageContaining("upstream.yaml")
        .withMessageContaining(complaint)
        .withMessageNotContaining("\n");
  }

  @Test
  void contradictionsAreLocated() {
    String other = Fixtures.text(REMOVE_PAGE).replace("- error", "- failed");

    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(() -> candidate(Fixtures.page(ADD_PAGE), Fixtures.source("other.md", other)))
        .withMessage(
            "other.md: it contradicts add-prospect.md: components > schemas > ClientApiErrorResponseDto,"
                + " field status: enum: [\"error\"] -> [\"failed\"].");
  }

  private static Candidate candidate(Source... sources) {
    return Candidate.of(List.of(sources), SingleEdit.contract().operations());
  }

  private static JsonNode tree(Source... sources) throws IOException {
    return candidate(sources).tree();
  }

  private static Source json(JsonNode tree) {
    return Fixtures.source("upstream.json", tree.toString());
  }
}
