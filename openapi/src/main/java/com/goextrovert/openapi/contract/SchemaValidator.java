package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.Recursion;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.Values;
import com.goextrovert.openapi.YamlTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Validates JSON by the schemas of a document, which may contain each other. Use an instance for
 * one request: its patterns share a limited number of steps.
 */
public final class SchemaValidator {
  /** The result of a schema that is being evaluated: one that contains itself adds nothing. */
  private static final List<SchemaFault> OPEN = Collections.unmodifiableList(new ArrayList<>());

  private static final JsonNode FORMATS = YamlTree.resource("formats.yaml").path("patterns");

  private final SpecDocument document;
  private final Recursion<List<SchemaFault>> recursion = new Recursion<>(OPEN);
  private final Map<String, EcmaPattern> patterns = new HashMap<>();

  /** What is wrong with a value, or with what is at a path within it. */
  public record SchemaFault(List<String> path, String message, boolean unreadable) {
    SchemaFault(String message) {
      this(List.of(), message, false);
    }

    /** {@return the field of the whole value that is or contains the fault; empty if none is} */
    public String field() {
      return path.isEmpty() ? "" : path.get(0);
    }

    private SchemaFault within(String outer) {
      List<String> outerPath = Stream.concat(Stream.of(outer), path.stream()).toList();
      return new SchemaFault(outerPath, message, unreadable);
    }
  }

  /** Creates a validator for schemas that are part of this document, or refer to it. */
  public SchemaValidator(SpecDocument document) {
    this.document = document;
  }

  /** {@return the faults of a value; none if the schema allows it} */
  public List<SchemaFault> faults(JsonNode reference, JsonNode value) {
    JsonNode schema = document.resolve(reference);
    return recursion.of(schema, value, () -> evaluate(schema, value));
  }

  private List<SchemaFault> evaluate(JsonNode schema, JsonNode value) {
    List<SchemaFault> faults = new ArrayList<>();
    String type = schema.path("type").asText();
    boolean isNull = value.isNull() && schema.path("nullable").asBoolean();
    if (!isNull && !type.isEmpty() && !Values.ofTypes(type).contains(value)) {
      faults.add(new SchemaFault("must be of type " + type));
    } else if (!isNull) {
      schema.properties().forEach(each -> addOwnFault(faults, schema, each.getKey(), value));
    }
    schema.path("allOf").forEach(part -> faults.addAll(faults(part, value)));
    addFaultsOfChoice(faults, schema, "oneOf", value);
    addFaultsOfChoice(faults, schema, "anyOf", value);
    if (schema.has("not") && faults(schema.get("not"), value).isEmpty()) {
      faults.add(new SchemaFault("must not match the schema in `not`"));
    }
    addFaultsOfFields(faults, schema, value);
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      addInner(faults, "" + i, faults(schema.path("items"), value.get(i)));
    }
    return faults;
  }

  /** Checks a keyword that concerns the value itself, rather than its fields or items. */
  private void addOwnFault(
      List<SchemaFault> faults, JsonNode schema, String keyword, JsonNode value) {
    JsonNode node = schema.get(keyword);
    String limit = node.isTextual() ? node.asText() : node.toString();
    try {
      if (!isMet(schema, keyword, value)) {
        String words =
            switch (keyword) {
              case "enum" -> "must be one of ";
              case "pattern" -> "does not match the pattern ";
              default -> "must have " + keyword + " ";
            };
        faults.add(new SchemaFault(words + limit));
      }
    } catch (PatternSyntaxException unreadable) {
      String why = "the pattern " + limit + " cannot be judged: " + unreadable.getDescription();
      faults.add(new SchemaFault(List.of(), why, true));
    }
  }

  private boolean isMet(JsonNode schema, String keyword, JsonNode value) {
    JsonNode limit = schema.get(keyword);
    String text = value.asText();
    int length = text.codePointCount(0, text.length());
    return switch (keyword) {
      case "enum" -> Values.listed(limit).contains(value);
      case "format" -> fits(value, limit.asText());
      case "pattern" ->
          !value.isTextual()
              || patterns.computeIfAbsent(limit.asText(), EcmaPattern::compile).isFoundIn(text);
      case "minLength" -> !value.isTextual() || length >= limit.asLong();
      case "maxLength" -> !value.isTextual() || length <= limit.asLong();
      case "minItems" -> !value.isArray() || value.size() >= limit.asLong();
      case "maxItems" -> !value.isArray() || value.size() <= limit.asLong();
      case "uniqueItems" -> !value.isArray() || !limit.asBoolean() || isDistinct(value);
      case "minProperties" -> !value.isObject() || value.size() >= limit.asLong();
      case "maxProperties" -> !value.isObject() || value.size() <= limit.asLong();
      case "minimum" -> !value.isNumber() || isBelow(limit, value, schema.path("exclusiveMinimum"));
      case "maximum" -> !value.isNumber() || isBelow(value, limit, schema.path("exclusiveMaximum"));
      case "multipleOf" ->
          !value.isNumber()
              || limit.decimalValue().signum() == 0
              || value.decimalValue().remainder(limit.decimalValue()).signum() == 0;
      default -> true;
    };
  }

  private static boolean isBelow(JsonNode number, JsonNode other, JsonNode isExclusive) {
    int order = number.decimalValue().compareTo(other.decimalValue());
    return order < 0 || order == 0 && !isExclusive.asBoolean();
  }

  private static boolean isDistinct(JsonNode items) {
    Set<JsonNode> distinct = new HashSet<>();
    items.forEach(distinct::add);
    return distinct.size() == items.size();
  }

  private void addFaultsOfChoice(
      List<SchemaFault> faults, JsonNode schema, String choice, JsonNode value) {
    List<List<SchemaFault>> branches = new ArrayList<>();
    schema.path(choice).forEach(branch -> branches.add(faults(branch, value)));
    long valid = branches.stream().filter(List::isEmpty).count();
    if (branches.isEmpty() || branches.stream().anyMatch(branch -> branch == OPEN)) {
      return;
    }
    if (branches.size() == 1) {
      faults.addAll(branches.get(0));
    } else if (valid == 0) {
      boolean unreadable =
          branches.stream().flatMap(List::stream).anyMatch(SchemaFault::unreadable);
      String message = "must match one of the schemas in `" + choice + "`";
      faults.add(new SchemaFault(List.of(), message, unreadable));
    } else if (valid > 1 && choice.equals("oneOf")) {
      faults.add(new SchemaFault("must match one schema in `oneOf`, but matches " + valid));
    }
  }

  private void addFaultsOfFields(List<SchemaFault> faults, JsonNode schema, JsonNode value) {
    JsonNode properties = schema.path("properties");
    JsonNode others = schema.path("additionalProperties");
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      String name = field.getKey();
      if (!properties.has(name) && !others.asBoolean(true)) {
        faults.add(new SchemaFault("is unknown, and no other fields are allowed").within(name));
      }
      JsonNode inner = properties.has(name) ? properties.get(name) : others;
      addInner(faults, name, faults(inner, field.getValue()));
    }
    for (JsonNode required : schema.path("required")) {
      String name = required.asText();
      boolean readOnly = document.resolve(properties.path(name)).path("readOnly").asBoolean();
      if (value.isObject() && !value.has(name) && !readOnly) {
        faults.add(new SchemaFault("is required").within(name));
      }
    }
  }

  private static void addInner(List<SchemaFault> faults, String field, List<SchemaFault> inner) {
    inner.forEach(fault -> faults.add(fault.within(field)));
  }

  /** Returns whether a value has a format; every value has an unknown one. */
  private static boolean fits(JsonNode value, String format) {
    return switch (format) {
      case "int32" -> !value.isIntegralNumber() || value.canConvertToInt();
      case "int64" -> !value.isIntegralNumber() || value.canConvertToLong();
      default ->
          !value.isTextual() || value.asText().matches(FORMATS.path(format).asText("(?s).*"));
    };
  }
}
