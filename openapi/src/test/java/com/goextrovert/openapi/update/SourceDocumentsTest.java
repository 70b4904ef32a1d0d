package com.goextrovert.openapi.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceDocumentsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"paths\":{},\"openapi\":\"3.0.0\"}",
        "\uFEFF{\"openapi\": \"3.0.0\",\n\t\"paths\": {}}",
        "{openapi: 3.0.0, paths: {}}",
        "paths: {}\nopenapi: 3.0.0\n",
        "# Page\n\n```yaml\nopenapi: 3.0.0\npaths: {}\n```\n",
        "# Page\r\n\r\n```json title\r\n{\"openapi\": \"3.0.0\", \"paths\": {}}\r\n```",
        "> Page\n\n````yaml https://example.com post /a\nopenapi: 3.0.0\npaths: {}\n\n````",
        "1. Page\n\n   ~~~\n   openapi: 3.0.0\n   paths: {}\n   ~~~\n",
        "```sh\ncurl\n```\n```json\n{\"status\": 1}\n```\n```yaml\nopenapi: 3.0.0\npaths: {}\n```\n"
      })
  void documentIsFoundInEveryFormat(String text) {
    assertThat(Fixtures.source("a", text).documents())
        .singleElement()
        .satisfies(
            document ->
                assertThat(Fixtures.sorted(document))
                    .hasToString("{\"openapi\":\"3.0.0\",\"paths\":{}}"));
  }

  @Test
  void pageMayHoldSeveralDocuments() {
    String page = "```yaml\nopenapi: 3.0.0\n```\ntext\n```yaml\nopenapi: 3.0.1\n```\n";

    assertThat(Fixtures.source("a.md", page).documents())
        .extracting(document -> document.get("openapi").asText())
        .containsExactly("3.0.0", "3.0.1");
  }

  @Test
  void fencesInDescriptionsAreText() {
    String document = "openapi: 3.0.0\ninfo:\n  description: |\n  title: |-\n    a\n";
    String fenced =
        document.replace("description: |", "description: |\n    ```\n    openapi: 3.1.0\n    ```");

    JsonNode root = Fixtures.source("a.yaml", fenced).documents().get(0);

    assertThat(root.get("openapi").asText()).isEqualTo("3.0.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                              | is empty",
        "'  '                            | is empty",
        "<!doctype html><html></html>    | HTML",
        "Just text.                      | no member `openapi`",
        "[1, 2]                          | no member `openapi`",
        "{\"a\": 1}                      | no member `openapi`",
        "'{\"openapi\": \"3.0.0\", '     | Unexpected end-of-input",
        "'{\"openapi\": \"3.0.0\"} {}'   | Trailing token",
        "'{\"openapi\": 1, \"openapi\": 2}' | Duplicate field 'openapi'",
        "'openapi: [3'                   | line 1"
      })
  void otherTextIsRefusedInOneSentence(String text, String complaint) {
    assertThatExceptionOfType(Source.UnreachableException.class)
        .isThrownBy(() -> Fixtures.source("upstream", text).documents())
        .withMessageStartingWith("upstream ")
        .withMessageContaining(complaint)
        .withMessageNotContaining("\n");
  }

  @Test
  void brokenDocumentInPageIsLocated() {
    assertThatExceptionOfType(Source.UnreachableException.class)
        .isThrownBy(
            () ->
                Fixtures.source("a.md", "# A\n```yaml\nopenapi: 3.0.0\nb: c: d\n```\n").documents())
        .withMessageContaining("line 2");
  }
}
