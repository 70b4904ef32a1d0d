package com.goextrovert.openapi.update;

import static com.goextrovert.openapi.update.Canonical.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.MediaContent;
import com.goextrovert.openapi.ServerAddress;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.contract.ClientContract;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Derives what OpenAPI Generator reads: the operations of client.yaml under their names there, and
 * of each schema only its description and what decides a Java type. A change that is harmless to
 * this client then changes no generated signature.
 */
final class GeneratorInput {
  private static final Set<String> SCALARS = Set.of("string", "boolean", "integer", "number");
  private static final String PATH_PARAMETER = "path parameter ";
  private static final int MAX_DEPTH = 8;
  private static final int MAX_SCHEMAS = 500;

  private int schemas;

  private GeneratorInput() {}

  /**
   * Returns the document for the generator.
   *
   * @throws SpecificationException if the specification lacks an operation of the client's
   */
  static ObjectNode of(JsonNode specification, ClientContract contract) {
    ObjectNode input = JSON.objectNode().put("openapi", "3.0.3");
    for (String name : List.of("title", "description", "version")) {
      input.withObjectProperty("info").put(name, specification.at("/info/" + name).asText());
    }
    input.putArray("servers").addObject().put("url", ServerAddress.of(contract.server()));
    for (ClientOperation each : contract.operations()) {
      JsonNode operation = Canonical.ofOperation(specification, each, true);
      if (operation.isMissingNode()) {
        throw new SpecificationException(
            "The specification lacks the operation " + each.label() + ".");
      }
      input
          .withObjectProperty("paths")
          .withObjectProperty(each.path())
          .set(each.method(), new GeneratorInput().operation(each, operation));
    }
    ObjectNode key = input.putObject("components").putObject("securitySchemes").putObject("apiKey");
    key.put("type", "apiKey")
        .put("in", contract.apiKey().in())
        .put("name", contract.apiKey().name());
    return input;
  }

  private ObjectNode operation(ClientOperation offered, JsonNode operation) {
    JsonNode words = operation.path("operation");
    ObjectNode input = JSON.objectNode().put("operationId", offered.name());
    input.put("summary", words.path("summary").asText(offered.title()));
    input.put("description", words.path("description").asText());
    operation
        .properties()
        .forEach(
            each -> {
              if (each.getKey().startsWith(PATH_PARAMETER)) {
                ObjectNode parameter = input.withArrayProperty("parameters").addObject();
                parameter.put("name", each.getKey().substring(PATH_PARAMETER.length()));
                parameter.put("in", "path").put("required", true);
                parameter.putObject("schema").put("type", "string");
                describe(each.getValue(), parameter);
              }
            });
    if (!offered.sends().isEmpty()) {
      ObjectNode body = input.putObject("requestBody").put("required", true);
      setContent(body, request(schemaOf(operation.path("request body")), offered.sends()));
    }
    ObjectNode responses = input.putObject("responses");
    for (String status : offered.reliesOn().keySet()) {
      JsonNode response = response(operation, status);
      ObjectNode known = responses.putObject(status);
      known.put("description", response.path("description").asText());
      setContent(known, schema(schemaOf(response), 0));
    }
    input.putArray("security").addObject().putArray("apiKey");
    return input;
  }

  /** Keeps the type of a response whose status code changed; the contract check reports that. */
  private static JsonNode response(JsonNode operation, String status) {
    char digit = status.charAt(0);
    Stream<String> sameClass =
        operation
            .propertyStream()
            .map(Map.Entry::getKey)
            .filter(key -> key.matches("response " + digit + "\\d\\d"))
            .sorted();
    return Stream.concat(
            Stream.of(status, digit + "XX", digit + "xx", "default").map(key -> "response " + key),
            sameClass)
        .filter(operation::has)
        .findFirst()
        .map(operation::get)
        .orElse(JSON.objectNode());
  }

  private static void setContent(ObjectNode owner, ObjectNode schema) {
    owner.putObject("content").putObject("application/json").set("schema", schema);
  }

  private static JsonNode schemaOf(JsonNode owner) {
    return MediaContent.preferred(owner).map(MediaContent::schema).orElse(JSON.objectNode());
  }

  /**
   * Returns the schema of the fields that the client sends, each with the type of what it sends.
   * Whether upstream accepts that is for the contract check to say, not for a compiler.
   */
  private static ObjectNode request(JsonNode schema, Map<String, List<JsonNode>> sends) {
    ObjectNode input = JSON.objectNode().put("type", "object");
    sends.forEach(
        (name, samples) -> {
          ObjectNode field = input.withObjectProperty("properties").putObject(name);
          field.put("type", type(samples.get(0)));
          Stream.of(
                  Stream.of(schema),
                  schema.path("oneOf").valueStream(),
                  schema.path("anyOf").valueStream())
              .flatMap(schemas -> schemas)
              .map(each -> each.path("properties").path(name))
              .filter(JsonNode::isObject)
              .findFirst()
              .ifPresent(declared -> describe(declared, field));
          if (schema.path("properties").path(name).path("required").asBoolean()) {
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
  private ObjectNode schema(JsonNode schema, int depth) {
    ObjectNode input = JSON.objectNode();
    if (depth > MAX_DEPTH || ++schemas > MAX_SCHEMAS) {
      return input;
    }
    describe(schema, input);
    String type = schema.path("type").asText();
    List<JsonNode> values = schema.path("enum").valueStream().toList();
    List<JsonNode> words = values.stream().filter(JsonNode::isTextual).toList();
    if (!schema.path("properties").isEmpty()) {
      input.put("type", "object").putObject("properties");
      properties(schema.path("properties"), input, depth);
    } else if (type.equals("array") || schema.has("items")) {
      input.put("type", "array").set("items", schema(schema.path("items"), depth + 1));
    } else if (!words.isEmpty() && Set.of("", "string").contains(type)) {
      input.put("type", "string").putArray("enum").addAll(words);
    } else if (values.isEmpty() && (SCALARS.contains(type) || type.equals("object"))) {
      input.put("type", type);
    }
    return input;
  }

  /** Keeps one of the names that would be one in Java: the one that is spelled like it. */
  private void properties(JsonNode properties, ObjectNode input, int depth) {
    Map<String, String> names = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each : properties.properties()) {
      String letters = each.getKey().replaceAll("[^\\p{L}\\p{N}]", "");
      boolean isJava = each.getKey().matches("[a-z][A-Za-z0-9]*");
      names.merge(letters.toLowerCase(), each.getKey(), (one, other) -> isJava ? other : one);
    }
    for (String name : names.values()) {
      JsonNode property = properties.get(name);
      input.withObjectProperty("properties").set(name, schema(property, depth + 1));
      if (property.path("required").asBoolean()) {
        input.withArrayProperty("required").add(name);
      }
    }
  }

  private static void describe(JsonNode schema, ObjectNode input) {
    if (schema.path("description").isTextual()) {
      input.set("description", schema.get("description"));
    }
  }
}
