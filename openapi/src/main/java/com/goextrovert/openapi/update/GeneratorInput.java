package com.goextrovert.openapi.update;

import static com.goextrovert.openapi.update.Canonical.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.MediaContent;
import com.goextrovert.openapi.ServerAddress;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.contract.ClientContract;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
  private GeneratorInput() {}

  static JsonNode of(JsonNode specification, ClientContract contract) {
    ObjectNode input = JSON.objectNode().put("openapi", "3.0.3");
    ObjectNode info = input.putObject("info");
    for (String name : List.of("title", "description", "version")) {
      info.put(name, specification.path("info").path(name).asText());
    }
    input.putArray("servers").addObject().put("url", ServerAddress.of(contract.server()));
    ObjectNode paths = input.putObject("paths");
    for (ClientOperation each : contract.operations()) {
      ObjectNode item = paths.withObjectProperty(each.path());
      item.set(each.method(), operation(each, new SpecDocument(specification)));
    }
    ObjectNode schemes = input.putObject("components").putObject("securitySchemes");
    ObjectNode key = schemes.putObject("apiKey").put("type", "apiKey");
    key.put("in", contract.apiKey().in()).put("name", contract.apiKey().name());
    return input;
  }

  private static ObjectNode operation(ClientOperation offered, SpecDocument document) {
    EffectiveOperation operation =
        EffectiveOperation.find(document, offered.method(), offered.path()).orElse(null);
    if (operation == null) {
      throw new SpecificationException("The specification lacks " + offered.label() + ".");
    }
    JsonNode inlined = Canonical.ofOperation(document.root(), offered, true);
    JsonNode words = inlined.path("operation");
    ObjectNode input = JSON.objectNode().put("operationId", offered.name());
    input.put("summary", words.path("summary").asText(offered.title()));
    input.put("description", words.path("description").asText());
    for (JsonNode each : operation.parameters().values()) {
      if (each.path("in").asText().equals("path")) {
        ObjectNode parameter = input.withArrayProperty("parameters").addObject();
        parameter.put("name", each.path("name").asText()).put("in", "path").put("required", true);
        parameter.putObject("schema").put("type", "string");
        describe(each, parameter);
      }
    }
    if (!offered.sends().isEmpty()) {
      ObjectNode body = input.putObject("requestBody").put("required", true);
      setContent(body, request(schemaOf(inlined.path("request body")), offered.sends()));
    }
    ObjectNode responses = input.putObject("responses");
    for (String status : offered.reliesOn().keySet()) {
      JsonNode documented = inlined.path("response " + documentedStatus(operation, status));
      ObjectNode response = responses.putObject(status);
      response.put("description", documented.path("description").asText());
      setContent(response, response(schemaOf(documented)));
    }
    input.putArray("security").addObject().putArray("apiKey");
    return input;
  }

  /** Keeps the type of a response whose status code changed; the contract check reports that. */
  private static String documentedStatus(EffectiveOperation operation, String status) {
    String digit = status.substring(0, 1);
    Stream<String> sameClass =
        operation.responses().keySet().stream().filter(each -> each.startsWith(digit));
    return operation.responseKey(status).or(sameClass.sorted()::findFirst).orElse(status);
  }

  private static void setContent(ObjectNode owner, ObjectNode schema) {
    owner.putObject("content").putObject("application/json").set("schema", schema);
  }

  private static JsonNode schemaOf(JsonNode owner) {
    return MediaContent.preferred(owner).map(MediaContent::schema).orElse(JSON.objectNode());
  }

  /**
   * Returns the schema of the fields that the client sends, each with the type of its samples. The
   * contract check, rather than the compiler, reports that upstream no longer accepts them.
   */
  private static ObjectNode request(JsonNode schema, Map<String, List<JsonNode>> sends) {
    ObjectNode input = JSON.objectNode().put("type", "object");
    for (String name : sends.keySet()) {
      JsonNode sample = sends.get(name).get(0);
      String type = sample.getNodeType().name().toLowerCase(Locale.ROOT);
      ObjectNode field = input.withObjectProperty("properties").putObject(name);
      field.put("type", sample.isIntegralNumber() ? "integer" : type);
      Stream.concat(Stream.of(schema.path("properties")), schema.findValues("properties").stream())
          .filter(each -> each.has(name))
          .findFirst()
          .ifPresent(each -> describe(each.get(name), field));
      if (schema.path("properties").path(name).path("required").asBoolean()) {
        input.withArrayProperty("required").add(name);
      }
    }
    return input;
  }

  /** Returns what decides the Java type of a response; nothing where any value is possible. */
  private static ObjectNode response(JsonNode schema) {
    ObjectNode input = JSON.objectNode();
    describe(schema, input);
    String type = schema.path("type").asText();
    List<JsonNode> values = schema.path("enum").valueStream().toList();
    List<JsonNode> words = values.stream().filter(JsonNode::isTextual).toList();
    if (!schema.path("properties").isEmpty()) {
      input.put("type", "object");
      for (String name : javaNames(schema.path("properties"))) {
        JsonNode field = schema.path("properties").path(name);
        input.withObjectProperty("properties").set(name, response(field));
        if (field.path("required").asBoolean()) {
          input.withArrayProperty("required").add(name);
        }
      }
    } else if (type.equals("array") || schema.has("items")) {
      input.put("type", "array").set("items", response(schema.path("items")));
    } else if (!words.isEmpty() && Set.of("", "string").contains(type)) {
      input.put("type", "string").putArray("enum").addAll(words);
    } else if (values.isEmpty() && !type.isEmpty()) {
      input.put("type", type);
    }
    return input;
  }

  /** Keeps one of the names that become the same Java name, preferably one in camel case. */
  private static Collection<String> javaNames(JsonNode properties) {
    Map<String, String> names = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each : properties.properties()) {
      String letters = each.getKey().replaceAll("[^\\p{L}\\p{N}]", "");
      boolean isJava = each.getKey().matches("[a-z][A-Za-z0-9]*");
      names.merge(
          letters.toLowerCase(Locale.ROOT), each.getKey(), (one, other) -> isJava ? other : one);
    }
    return names.values();
  }

  private static void describe(JsonNode schema, ObjectNode input) {
    if (schema.path("description").isTextual()) {
      input.set("description", schema.get("description"));
    }
  }
}
