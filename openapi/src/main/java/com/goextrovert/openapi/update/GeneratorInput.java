package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.MediaContent;
import com.goextrovert.openapi.Schemas;
import com.goextrovert.openapi.ServerAddress;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.contract.ClientContract;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Derives what OpenAPI Generator reads: the operations of client.yaml under their names there, with
 * references inlined, and of each schema only its description and what decides a Java type. A
 * change that is harmless to this client then changes no generated signature.
 */
final class GeneratorInput {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> SCALARS = Set.of("string", "boolean", "integer", "number");
  private static final int MAX_DEPTH = 8;
  private static final int MAX_SCHEMAS = 500;

  private final SpecDocument document;
  private final Schemas schemas;
  private final Deque<JsonNode> open = new ArrayDeque<>();
  private int count;

  private GeneratorInput(SpecDocument document) {
    this.document = document;
    this.schemas = new Schemas(document);
  }

  /**
   * Returns the document for the generator.
   *
   * @throws SpecificationException if the specification lacks an operation of the client's
   */
  static ObjectNode of(JsonNode specification, ClientContract contract) {
    ObjectNode input = JSON.objectNode().put("openapi", "3.0.3");
    ObjectNode info = input.putObject("info");
    for (String name : List.of("title", "description", "version")) {
      info.put(name, specification.path("info").path(name).asText());
    }
    input.putArray("servers").addObject().put("url", ServerAddress.of(contract.server()));
    ObjectNode paths = input.putObject("paths");
    SpecDocument document = SpecDocument.of(specification);
    for (ClientOperation each : contract.operations()) {
      ObjectNode operation = new GeneratorInput(document).operation(each);
      paths.withObjectProperty(each.path()).set(each.method(), operation);
    }
    ObjectNode key = input.putObject("components").putObject("securitySchemes").putObject("apiKey");
    key.put("type", "apiKey")
        .put("in", contract.apiKey().in())
        .put("name", contract.apiKey().name());
    return input;
  }

  private ObjectNode operation(ClientOperation offered) {
    EffectiveOperation operation =
        EffectiveOperation.find(document, offered.method(), offered.path())
            .orElseThrow(
                () ->
                    new SpecificationException(
                        "The specification lacks the operation " + offered.label() + "."));
    ObjectNode input = JSON.objectNode().put("operationId", offered.name());
    input.put("summary", operation.tree().path("summary").asText(offered.title()));
    input.put("description", operation.tree().path("description").asText());
    for (JsonNode each : operation.parameters().values()) {
      if (each.path("in").asText().equals("path")) {
        ObjectNode parameter = input.withArrayProperty("parameters").addObject();
        parameter.set("name", each.path("name"));
        parameter.put("in", "path").put("required", true).putObject("schema").put("type", "string");
        describe(each, parameter);
      }
    }
    if (!offered.sends().isEmpty()) {
      ObjectNode body = input.putObject("requestBody").put("required", true);
      setContent(body, request(content(operation.requestBody()), offered.sends()));
    }
    ObjectNode responses = input.putObject("responses");
    Map<String, JsonNode> documented = operation.responses();
    for (String status : offered.reliesOn().keySet()) {
      JsonNode response =
          operation
              .responseKey(status)
              .or(() -> ofSameClass(status, documented.keySet()))
              .map(documented::get)
              .orElse(JSON.objectNode());
      ObjectNode known = responses.putObject(status);
      known.put("description", response.path("description").asText());
      setContent(known, schema(content(response)));
    }
    input.putArray("security").addObject().putArray("apiKey");
    return input;
  }

  /** Keeps the type of a response whose status code changed; the contract check reports that. */
  private static Optional<String> ofSameClass(String status, Set<String> documented) {
    return documented.stream()
        .filter(each -> each.charAt(0) == status.charAt(0))
        .sorted()
        .findFirst();
  }

  private static void setContent(ObjectNode owner, ObjectNode schema) {
    owner.putObject("content").putObject("application/json").set("schema", schema);
  }

  private static JsonNode content(JsonNode owner) {
    return MediaContent.preferred(owner).map(MediaContent::schema).orElse(JSON.objectNode());
  }

  /**
   * Returns the schema of the fields that the client sends, each with the type of what it sends.
   * Whether upstream accepts that is for the contract check to say, not for a compiler.
   */
  private ObjectNode request(JsonNode schema, Map<String, List<JsonNode>> sends) {
    ObjectNode input = JSON.objectNode().put("type", "object");
    JsonNode flat = schemas.flat(schema);
    List<JsonNode> all =
        Stream.concat(
                Stream.of(flat),
                Stream.of("oneOf", "anyOf")
                    .flatMap(choice -> flat.path(choice).valueStream())
                    .map(schemas::flat))
            .toList();
    Set<String> required = schemas.required(schema);
    sends.forEach(
        (name, samples) -> {
          ObjectNode field = input.withObjectProperty("properties").putObject(name);
          field.put("type", type(samples.get(0)));
          all.stream()
              .map(each -> each.path("properties").path(name))
              .filter(JsonNode::isObject)
              .findFirst()
              .ifPresent(declared -> describe(schemas.flat(declared), field));
          if (required.contains(name)) {
            input.withArrayProperty("required").add(name);
          }
        });
    return input;
  }

  private static String type(JsonNode sample) {
    String number = sample.isIntegralNumber() ? "integer" : "number";
    return sample.isBoolean() ? "boolean" : sample.isNumber() ? number : "string";
  }

  /** Returns what decides the Java type of a response; nothing where any value is possible. */
  private ObjectNode schema(JsonNode schema) {
    ObjectNode input = JSON.objectNode();
    JsonNode target = document.resolve(schema);
    if (open.contains(target) || open.size() > MAX_DEPTH || ++count > MAX_SCHEMAS) {
      return input;
    }
    open.push(target);
    JsonNode flat = schemas.flat(schema);
    describe(flat, input);
    String type = flat.path("type").asText();
    List<JsonNode> values = flat.path("enum").valueStream().toList();
    List<JsonNode> words = values.stream().filter(JsonNode::isTextual).toList();
    if (!flat.path("properties").isEmpty()) {
      input.put("type", "object").set("properties", properties(flat.path("properties")));
      Set<String> required = schemas.required(schema);
      required.removeIf(name -> !input.path("properties").has(name));
      required.forEach(input.withArrayProperty("required")::add);
    } else if (type.equals("array") || flat.has("items")) {
      input.put("type", "array").set("items", schema(flat.path("items")));
    } else if (!words.isEmpty() && Set.of("", "string").contains(type)) {
      input.put("type", "string").putArray("enum").addAll(words);
    } else if (values.isEmpty() && (SCALARS.contains(type) || type.equals("object"))) {
      input.put("type", type);
    }
    open.pop();
    return input;
  }

  /** Keeps one of the names that would be one in Java: the one that is spelled like it. */
  private ObjectNode properties(JsonNode properties) {
    Map<String, String> names = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each : properties.properties()) {
      String letters = each.getKey().replaceAll("[^\\p{L}\\p{N}]", "");
      boolean isJava = each.getKey().matches("[a-z][A-Za-z0-9]*");
      names.merge(letters.toLowerCase(), each.getKey(), (one, other) -> isJava ? other : one);
    }
    ObjectNode input = JSON.objectNode();
    names.values().forEach(name -> input.set(name, schema(properties.get(name))));
    return input;
  }

  private static void describe(JsonNode flat, ObjectNode input) {
    if (flat.path("description").isTextual()) {
      input.set("description", flat.get("description"));
    }
  }
}
