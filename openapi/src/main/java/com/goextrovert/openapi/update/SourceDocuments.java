package com.goextrovert.openapi.update;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.YamlTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the OpenAPI 3.0 documents in a source. */
final class SourceDocuments {
  private static final Pattern FENCE =
      Pattern.compile(
          "(?ms)^ {0,3}(`{3,}|~{3,})([^\\n`]*)\\n(.*?)^ {0,3}\\1[`~]*[ \\t\\r]*(?:$|\\z)");
  private static final Pattern MENTIONS_OPENAPI =
      Pattern.compile("(?m)^\\s*\\{?\\s*[\"']?(openapi|swagger)[\"']?\\s*:");

  private SourceDocuments() {}

  /** Finds one or more documents: JSON, YAML, or a page with fenced code blocks of these. */
  static List<JsonNode> in(Source source) {
    String reason = "it has no member `openapi` at its top";
    try {
      JsonNode whole = read(source.text());
      // Comes first, because the descriptions in a document may contain fences.
      if (isOpenApi(whole, source)) {
        return List.of(whole);
      }
    } catch (IOException noDocument) {
      reason = noDocument.getMessage();
    }
    List<JsonNode> documents = new ArrayList<>();
    Matcher fence = FENCE.matcher(source.text());
    while (fence.find()) {
      // A fence within a list is indented, and so is its content.
      String content = fence.group(3).stripIndent();
      try {
        documents.add(read(content));
      } catch (IOException broken) {
        if (MENTIONS_OPENAPI.matcher(content).find()) {
          throw noDocument(source, broken.getMessage());
        }
      }
    }
    documents.removeIf(each -> !isOpenApi(each, source));
    if (documents.isEmpty()) {
      boolean isHtml = source.text().strip().startsWith("<");
      String other = isHtml ? "it is HTML or XML" : reason;
      throw noDocument(source, source.text().isBlank() ? "it is empty" : other);
    }
    return documents;
  }

  private static JsonNode read(String text) throws IOException {
    if (!text.stripLeading().startsWith("{")) {
      return YamlTree.read(text);
    }
    try {
      // Reads what will be vendored, so that both have the same values and limits.
      return YamlTree.read(YamlTree.write(YamlTree.readJson(text)));
    } catch (JsonProcessingException notJson) {
      try {
        return YamlTree.read(text); // YAML may start like JSON
      } catch (IOException neither) {
        throw new IOException(notJson.getOriginalMessage(), notJson);
      }
    }
  }

  private static boolean isOpenApi(JsonNode document, Source source) {
    String version = document.path("openapi").asText();
    if (!document.has("openapi") && !document.has("swagger")) {
      return false;
    }
    if (!version.matches("3\\.0(\\.\\d+)?(-.+)?")) {
      String swagger = "Swagger " + document.path("swagger").asText();
      throw new SpecificationException(
          "%s is %s; this client is generated from OpenAPI 3.0."
              .formatted(source.name(), document.has("openapi") ? "OpenAPI " + version : swagger));
    }
    return true;
  }

  private static SpecificationException noDocument(Source source, String reason) {
    return new Source.UnreachableException(
        "%s holds no OpenAPI document, neither as JSON nor as YAML: %s."
            .formatted(source.name(), reason.strip().replaceAll("\\s+", " ")));
  }
}
