package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.SpecDocument;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Validates requests by the schemas of a document. A library judges what concerns one value; how
 * schemas are composed is judged here, because schemas that contain each other would keep the
 * library busy for hours: each value meets each schema once.
 */
final class SchemaValidator {
  private static final Set<String> OF_ONE_VALUE =
      Set.of(
          "type",
          "format",
          "enum",
          "nullable",
          "multipleOf",
          "uniqueItems",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "minProperties",
          "maxProperties");

  /** Stands for a judgement under way: a schema that contains itself adds nothing to itself. */
  private static final List<Fault> OPEN = Collections.unmodifiableList(new ArrayList<>());

  private final SpecDocument document;
  private final SchemaRegistry registry;
  private final Map<JsonNode, Map<JsonNode, List<Fault>>> known = new IdentityHashMap<>();
  private final Map<String, EcmaPattern> patterns = new HashMap<>();

  /**
   * What is wrong with a value.
   *
   * @param field the field of the value that is wrong; empty for the value itself
   * @param message what the schema expects
   * @param unreadable whether the schema, not the value, is wrong
   */
  record Fault(String field, String message, boolean unreadable) {
    private Fault in(String outerField) {
      return new Fault(outerField, message, unreadable);
    }
  }

  SchemaValidator(SpecDocument document) {
    this.document = document;
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).locale(Locale.ROOT).build();
    this.registry =
        SchemaRegistry.withDefaultDialect(
            Dialects.getOpenApi30(), builder -> builder.schemaRegistryConfig(config));
  }

  /** Returns the faults of a value, in the order of the schema. */
  List<Fault> faults(JsonNode reference, JsonNode value) {
    JsonNode schema = document.resolve(reference);
    Map<JsonNode, List<Fault>> byValue =
        known.computeIfAbsent(schema, any -> new IdentityHashMap<>());
    List<Fault> earlier = byValue.putIfAbsent(value, OPEN);
    if (earlier != null || !schema.isObject()) {
      return earlier == null ? List.of() : earlier;
    }
    List<Fault> faults = new ArrayList<>(ofOneValue(schema, value));
    faults.addAll(ofPattern(schema.path("pattern"), value));
    schema.path("allOf").forEach(part -> faults.addAll(faults(part, value)));
    faults.addAll(ofChoice(schema.path("oneOf"), value, true));
    faults.addAll(ofChoice(schema.path("anyOf"), value, false));
    if (schema.has("not") && faults(schema.get("not"), value).isEmpty()) {
      faults.add(new Fault("", "must not match the schema in `not`", false));
    }
    faults.addAll(ofFields(schema, value));
    if (value.isArray()) {
      value.forEach(
          item -> faults(schema.path("items"), item).forEach(each -> faults.add(each.in(""))));
    }
    byValue.put(value, faults);
    return faults;
  }

  private List<Fault> ofFields(JsonNode schema, JsonNode value) {
    List<Fault> faults = new ArrayList<>();
    JsonNode properties = schema.path("properties");
    JsonNode others = schema.path("additionalProperties");
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      String name = field.getKey();
      if (!properties.has(name) && others.isBoolean() && !others.asBoolean()) {
        faults.add(new Fault(name, "no such field, and no other fields are allowed", false));
      }
      faults(properties.has(name) ? properties.get(name) : others, field.getValue())
          .forEach(each -> faults.add(each.in(name)));
    }
    for (JsonNode required : schema.path("required")) {
      String name = required.asText();
      boolean readOnly = document.resolve(properties.path(name)).path("readOnly").asBoolean();
      if (value.isObject() && !value.has(name) && !readOnly) {
        faults.add(new Fault(name, "is required", false));
      }
    }
    return faults;
  }

  private List<Fault> ofOneValue(JsonNode schema, JsonNode value) {
    ObjectNode own = schema.<ObjectNode>deepCopy().retain(OF_ONE_VALUE);
    Schema validator = registry.getSchema(own);
    return validator.validate(value).stream()
        .map(Error::getMessage)
        .map(message -> new Fault("", message, false))
        .toList();
  }

  private List<Fault> ofPattern(JsonNode pattern, JsonNode value) {
    if (!pattern.isTextual() || !value.isTextual()) {
      return List.of();
    }
    try {
      EcmaPattern compiled = patterns.get(pattern.asText());
      if (compiled == null) {
        compiled = EcmaPattern.compile(pattern.asText());
        patterns.put(pattern.asText(), compiled);
      }
      return compiled.isFoundIn(value.asText())
          ? List.of()
          : List.of(new Fault("", "does not match the pattern " + pattern, false));
    } catch (EcmaPattern.UnreadableException unreadable) {
      String message = "the pattern " + pattern + " cannot be judged: " + unreadable.getMessage();
      return List.of(new Fault("", message, true));
    }
  }

  private List<Fault> ofChoice(JsonNode choice, JsonNode value, boolean exactlyOne) {
    List<List<Fault>> branches = new ArrayList<>();
    for (JsonNode branch : choice) {
      List<Fault> faults = faults(branch, value);
      if (faults == OPEN) {
        return List.of();
      }
      branches.add(faults);
    }
    long valid = branches.stream().filter(List::isEmpty).count();
    if (branches.isEmpty() || valid == 1 || valid > 1 && !exactlyOne) {
      return List.of();
    }
    if (branches.size() == 1) {
      return branches.get(0);
    }
    return List.of(
        new Fault(
            "",
            valid > 1
                ? "must match exactly one of the schemas in `oneOf`, but matches " + valid
                : "must match one of the schemas in " + (exactlyOne ? "`oneOf`" : "`anyOf`"),
            valid == 0 && branches.stream().flatMap(List::stream).anyMatch(Fault::unreadable)));
  }
}
