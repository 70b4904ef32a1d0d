package com.goextrovert.openapi.update;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.YamlTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/**
 * An OpenAPI 3.0 document that was found in a source: with the spelling of its scalars, and
 * without.
 */
record SourceDocument(String source, Node node, JsonNode json) {
  private static final JsonMapper STRICT_JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();
  private static final Pattern FENCE =
      Pattern.compile(
          "(?ms)^ {0,3}(`{3,}|~{3,})([^\\n`]*)\\n(.*?)^ {0,3}\\1[`~]*[ \\t\\r]*(?:$|\\z)");
  private static final Pattern MENTIONS_OPENAPI =
      Pattern.compile("(?m)^\\s*\\{?\\s*[\"']?(openapi|swagger)[\"']?\\s*:");

  /** Finds one or more documents: JSON, YAML, or a page with such text between fences. */
  static List<SourceDocument> in(Source source) {
    String reason = "it has no member `openapi` at its top";
    try {
      SourceDocument whole = read(source.name(), source.text());
      // Looked at before the fences: a document's own descriptions may have fences, too.
      if (whole.isOpenApi()) {
        return List.of(whole);
      }
    } catch (IOException noDocument) {
      reason = noDocument.getMessage();
    }
    List<SourceDocument> documents = new ArrayList<>();
    Matcher fence = FENCE.matcher(source.text());
    while (fence.find()) {
      // A fence within a list is indented, and so is its content.
      String content = fence.group(3).stripIndent();
      try {
        documents.add(read(source.name(), content));
      } catch (IOException broken) {
        if (MENTIONS_OPENAPI.matcher(content).find()) {
          throw noDocument(source, broken.getMessage());
        }
      }
    }
    documents.removeIf(each -> !each.isOpenApi());
    if (documents.isEmpty()) {
      boolean isHtml = source.text().strip().startsWith("<");
      String other = isHtml ? "it is HTML or XML" : reason;
      throw noDocument(source, source.text().isBlank() ? "it is empty" : other);
    }
    return documents;
  }

  private static SourceDocument read(String source, String text) throws IOException {
    String yaml = text;
    IOException notJson = null;
    if (text.stripLeading().startsWith("{")) {
      try {
        yaml = YamlNodes.write(STRICT_JSON.readValue(text, Object.class));
      } catch (JsonProcessingException broken) {
        // YAML can start like JSON; what is neither is reported as JSON.
        notJson = new IOException(broken.getOriginalMessage(), broken);
      }
    }
    try {
      JsonNode json = YamlTree.read(yaml);
      return new SourceDocument(source, YamlNodes.read(yaml), json);
    } catch (IOException notYaml) {
      throw notJson == null ? notYaml : notJson;
    }
  }

  private boolean isOpenApi() {
    String version = json.path("openapi").asText();
    if (!json.has("openapi") && !json.has("swagger")) {
      return false;
    }
    if (!version.matches("3\\.0(\\.\\d+)?(-.+)?")) {
      String swagger = "Swagger " + json.path("swagger").asText();
      throw new SpecificationException(
          "%s is %s; this client is generated from OpenAPI 3.0."
              .formatted(source, json.has("openapi") ? "OpenAPI " + version : swagger));
    }
    return true;
  }

  private static SpecificationException noDocument(Source source, String reason) {
    return new Source.UnreachableException(
        "%s holds no OpenAPI document, neither as JSON nor as YAML: %s."
            .formatted(source.name(), reason.strip().replaceAll("\\s+", " ")));
  }
}
