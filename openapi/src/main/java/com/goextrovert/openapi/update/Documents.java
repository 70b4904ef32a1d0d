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

/**
 * Finds the OpenAPI 3.0 documents in a text: JSON, YAML, or a page of documentation with such text
 * between fences.
 */
final class Documents {
  private static final Pattern VERSION_3_0 = Pattern.compile("3\\.0(\\.\\d+)?(-.+)?");
  private static final Pattern FENCE =
      Pattern.compile(
          "(?ms)^ {0,3}(`{3,}|~{3,})([^\\n`]*)\\n(.*?)^ {0,3}\\1[`~]*[ \\t\\r]*(?:$|\\z)");
  private static final Pattern SAYS_OPENAPI =
      Pattern.compile("(?m)^\\s*\\{?\\s*[\"']?(openapi|swagger)[\"']?\\s*:");

  private Documents() {}

  /**
   * The documents of this text, at least one.
   *
   * @throws UnreachableException if there is none
   * @throws SpecificationException if one is of another version
   */
  static List<JsonNode> in(Source source) {
    String name = source.name();
    String text = source.text();
    if (text.isBlank()) {
      throw new UnreachableException(name + " is empty.");
    }
    try {
      JsonNode whole = parsed(text);
      if (isOpenApi(whole)) {
        // Looked at first: a document's own descriptions may have fences, too.
        return List.of(document(name, whole));
      }
      return inPage(name, text, "it has no member `openapi` at its top");
    } catch (IOException noDocument) {
      return inPage(name, text, noDocument.getMessage());
    }
  }

  private static List<JsonNode> inPage(String name, String text, String complaint) {
    List<JsonNode> documents = new ArrayList<>();
    Matcher fence = FENCE.matcher(text);
    while (fence.find()) {
      // A fence within a list stands indented, and so does what is in it.
      String content = fence.group(3).stripIndent();
      try {
        JsonNode root = parsed(content);
        if (isOpenApi(root)) {
          documents.add(document(name, root));
        }
      } catch (IOException broken) {
        if (SAYS_OPENAPI.matcher(content).find()) {
          throw noDocument(name, broken.getMessage());
        }
      }
    }
    if (documents.isEmpty()) {
      throw noDocument(name, text.strip().startsWith("<") ? "it is HTML or XML" : complaint);
    }
    return documents;
  }

  private static UnreachableException noDocument(String name, String complaint) {
    String oneLine = complaint.strip().replaceAll("\\s+", " ");
    return new UnreachableException(
        name + " holds no OpenAPI document, neither as JSON nor as YAML: " + oneLine + ".");
  }

  private static boolean isOpenApi(JsonNode root) {
    return root.isObject() && (root.has("openapi") || root.has("swagger"));
  }

  private static JsonNode document(String name, JsonNode root) {
    String version =
        root.has("swagger")
            ? "Swagger " + root.get("swagger").asText()
            : "OpenAPI " + root.get("openapi").asText();
    if (root.has("swagger") || !VERSION_3_0.matcher(root.get("openapi").asText()).matches()) {
      throw new SpecificationException(
          name + " is " + version + "; this client is generated from OpenAPI 3.0.");
    }
    return root;
  }

  private static JsonNode parsed(String text) throws IOException {
    if (text.strip().startsWith("{")) {
      try {
        return json(text);
      } catch (JsonProcessingException notJson) {
        return yaml(text, notJson.getOriginalMessage());
      }
    }
    return yaml(text, null);
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return JsonMapper.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build()
        .readTree(text);
  }

  /** YAML can begin like JSON: what is neither is told in the words of what it looked like. */
  private static JsonNode yaml(String text, String complaintOfJson) throws IOException {
    try {
      return YamlTree.read(text);
    } catch (IOException notYaml) {
      throw complaintOfJson == null ? notYaml : new IOException(complaintOfJson);
    }
  }
}
