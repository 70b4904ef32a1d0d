package com.goextrovert.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.MediaContent;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An operation as the specification has it.
 *
 * @param method in upper case
 * @param path as the specification writes it
 * @param keyHeader the header that the key travels in; empty if there is none
 * @param takes the media types that the body may have
 * @param request the schema of the body
 * @param responses the documented answers, by status
 */
public record SpecifiedOperation(
    String method,
    String path,
    String keyHeader,
    Set<String> takes,
    Schema request,
    Map<Integer, Answer> responses) {
  private static final String JSON = "application/json";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /**
   * One documented answer.
   *
   * @param mediaType its content type
   * @param schema the schema of its body
   */
  public record Answer(String mediaType, Schema schema) {}

  /** The operations of this document. */
  public static List<SpecifiedOperation> in(SpecDocument document) {
    List<SpecifiedOperation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.root().path("paths").properties()) {
      document.resolve(path.getValue()).properties().stream()
          .filter(each -> METHODS.contains(each.getKey()))
          .forEach(each -> operations.add(read(document, each.getKey(), path.getKey())));
    }
    return operations;
  }

  /** What people call it. */
  public String title() {
    return Needs.title(method, path);
  }

  /** The vendored specification's operation with this method and path. */
  static Optional<SpecifiedOperation> vendored(String method, String path) throws IOException {
    return in(SpecDocument.of(VendoredSpecification.tree())).stream()
        .filter(each -> each.method().equals(method) && each.path().equals(path))
        .findFirst();
  }

  /**
   * An answer of the pact's, with all that the specification requires beside what the client needs:
   * a pact leaves to the provider what its client does not ask for.
   */
  HttpAnswer completed(HttpAnswer answer) throws JsonProcessingException {
    Answer documented = responses.get(answer.status());
    if (documented == null
        || !(new JsonMapper().readTree(answer.body()) instanceof ObjectNode body)) {
      return answer;
    }
    Map<String, ExpectedField> reliesOn = Needs.reliesOn(method, path, answer.status());
    documented.schema().required().stream()
        .filter(name -> !body.has(name))
        .filter(name -> !reliesOn.containsKey(name) || reliesOn.get(name).optional())
        .forEach(name -> body.set(name, documented.schema().properties().get(name).sample()));
    return new HttpAnswer(answer.status(), answer.contentType(), body.toString());
  }

  private static SpecifiedOperation read(SpecDocument document, String method, String path) {
    JsonNode operation = EffectiveOperation.find(document, method, path).orElseThrow().tree();
    Map<Integer, Answer> responses = new TreeMap<>();
    for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
      // What is documented for several statuses at once, the pact's coverage check names.
      if (response.getKey().matches("\\d{3}")) {
        json(document.resolve(response.getValue()))
            .ifPresent(
                content ->
                    responses.put(
                        Integer.valueOf(response.getKey()),
                        new Answer(content.getKey(), schema(document, content.getValue()))));
      }
    }
    JsonNode body = document.resolve(operation.path("requestBody"));
    Set<String> takes = new TreeSet<>();
    body.path("content").fieldNames().forEachRemaining(takes::add);
    JsonNode json = json(body).map(Map.Entry::getValue).orElse(MissingNode.getInstance());
    return new SpecifiedOperation(
        method.toUpperCase(Locale.ROOT),
        path,
        keyHeader(document, operation),
        takes,
        schema(document, json),
        responses);
  }

  /** What is said of JSON; of the first media type, where nothing is. */
  private static Optional<Map.Entry<String, JsonNode>> json(JsonNode owner) {
    Stream<Map.Entry<String, JsonNode>> json =
        MediaContent.allowingJson(owner).stream()
            .map(each -> Map.entry(JSON, owner.path("content").path(each.mediaType())));
    return Stream.concat(json, owner.path("content").propertyStream()).findFirst();
  }

  private static Schema schema(SpecDocument document, JsonNode content) {
    return Schema.of(document, content.path("schema"));
  }

  private static String keyHeader(SpecDocument document, JsonNode operation) {
    JsonNode security =
        operation.has("security") ? operation.get("security") : document.root().path("security");
    JsonNode schemes = document.root().path("components").path("securitySchemes");
    return security
        .valueStream()
        .flatMap(choice -> choice.properties().stream())
        .map(scheme -> document.resolve(schemes.path(scheme.getKey())))
        .filter(scheme -> scheme.path("in").asText().equals("header"))
        .map(scheme -> scheme.path("name").asText())
        .findFirst()
        .orElse("");
  }
}
