package com.goextrovert.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.Keywords;
import com.goextrovert.openapi.Schemas;
import com.goextrovert.openapi.SpecDocument;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks JSON values of requests against the schemas of an OpenAPI 3.0 document. */
final class SchemaCheck {
  private static final Set<String> KEYWORDS =
      Set.of(
          "type",
          "format",
          "nullable",
          "enum",
          "pattern",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "multipleOf",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minProperties",
          "maxProperties",
          "required");
  private static final Set<String> WITHOUT_EFFECT =
      Set.of("readOnly", "writeOnly", "discriminator", "deprecated", "default");
  private static final Set<String> SCHEMAS = Set.of("items", "not", "additionalProperties");
  private static final Set<String> SCHEMA_LISTS = Set.of("allOf", "oneOf", "anyOf");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

  private final SpecDocument document;
  private final Schemas schemas;

  SchemaCheck(SpecDocument document) {
    this.document = document;
    this.schemas = new Schemas(document);
  }

  /**
   * Makes sure that {@link #faults} understands all of a schema.
   *
   * @throws IllegalStateException if it does not
   */
  void requireUnderstood(JsonNode schema) {
    requireUnderstood(schema, new HashSet<>());
  }

  private void requireUnderstood(JsonNode declared, Set<JsonNode> seen) {
    JsonNode schema = document.resolve(declared);
    if (!seen.add(schema)) {
      return;
    }
    for (Map.Entry<String, JsonNode> member : schema.properties()) {
      String keyword = member.getKey();
      JsonNode value = member.getValue();
      if (SCHEMAS.contains(keyword)) {
        requireUnderstood(value, seen);
      } else if (SCHEMA_LISTS.contains(keyword) || keyword.equals("properties")) {
        value.forEach(each -> requireUnderstood(each, seen));
      } else if (keyword.equals("pattern")) {
        requirePattern(value.asText());
      } else if (!KEYWORDS.contains(keyword)
          && !WITHOUT_EFFECT.contains(keyword)
          && !Keywords.isAnnotation(keyword)) {
        throw new IllegalStateException("The sandbox does not know the keyword " + keyword);
      }
    }
  }

  private static void requirePattern(String pattern) {
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException("The sandbox cannot read the pattern " + pattern, e);
    }
  }

  /** Whether the schema describes this field of its objects. */
  boolean declares(JsonNode schema, String field) {
    return schemas.field(schema, field).declared();
  }

  /** Lists what is wrong with a value, each fault with the field that it is in. */
  List<String> faults(JsonNode schema, JsonNode value) {
    List<String> faults = new ArrayList<>();
    check(schema, value, "", faults);
    return faults;
  }

  private void check(JsonNode declared, JsonNode value, String place, List<String> faults) {
    JsonNode schema = schemas.flat(declared);
    if (value.isNull() && schema.path("nullable").asBoolean()) {
      return;
    }
    String type = schema.path("type").asText();
    if (!isOfType(value, type)) {
      faults.add(in(place) + "must be of type " + type);
      return;
    }
    JsonNode values = schema.path("enum");
    if (values.isArray() && !contains(values, value)) {
      faults.add(in(place) + "must be one of " + values);
    }
    if (value.isTextual()) {
      checkText(schema, value.asText(), place, faults);
    } else if (value.isNumber()) {
      checkNumber(schema, value.decimalValue(), place, faults);
    } else if (value.isArray()) {
      checkArray(schema, value, place, faults);
    } else if (value.isObject()) {
      checkObject(schema, value, place, faults);
    }
    checkChoices(schema, value, place, faults);
  }

  private static boolean isOfType(JsonNode value, String type) {
    return switch (type) {
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      default -> true;
    };
  }

  private static void checkText(JsonNode schema, String text, String place, List<String> faults) {
    checkSize(schema, "Length", text.codePointCount(0, text.length()), place, faults);
    if (schema.has("pattern")
        && !Pattern.compile(schema.path("pattern").asText()).matcher(text).find()) {
      faults.add(in(place) + "must match " + schema.path("pattern").asText());
    }
    String format = schema.path("format").asText();
    if (!hasFormat(text, format)) {
      faults.add(in(place) + "must be in the format " + format);
    }
  }

  private static boolean hasFormat(String text, String format) {
    try {
      return switch (format) {
        case "uuid" -> UUID.matcher(text).matches();
        case "email" -> EMAIL.matcher(text).matches();
        case "date" -> LocalDate.parse(text) != null;
        case "date-time" -> OffsetDateTime.parse(text) != null;
        case "uri" -> URI.create(text).isAbsolute();
        default -> true;
      };
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }

  private static void checkNumber(
      JsonNode schema, BigDecimal number, String place, List<String> faults) {
    if (schema.has("minimum")) {
      int order = number.compareTo(schema.path("minimum").decimalValue());
      if (order < 0 || order == 0 && schema.path("exclusiveMinimum").asBoolean()) {
        faults.add(in(place) + "is less than the minimum");
      }
    }
    if (schema.has("maximum")) {
      int order = number.compareTo(schema.path("maximum").decimalValue());
      if (order > 0 || order == 0 && schema.path("exclusiveMaximum").asBoolean()) {
        faults.add(in(place) + "is greater than the maximum");
      }
    }
    BigDecimal factor = schema.path("multipleOf").decimalValue();
    if (factor.signum() > 0 && number.remainder(factor).signum() != 0) {
      faults.add(in(place) + "must be a multiple of " + factor);
    }
  }

  private void checkArray(JsonNode schema, JsonNode array, String place, List<String> faults) {
    checkSize(schema, "Items", array.size(), place, faults);
    Set<JsonNode> distinct = new HashSet<>();
    int index = 0;
    for (JsonNode item : array) {
      distinct.add(item);
      if (schema.has("items")) {
        check(schema.path("items"), item, place + "[" + index + "]", faults);
      }
      index++;
    }
    if (schema.path("uniqueItems").asBoolean() && distinct.size() < array.size()) {
      faults.add(in(place) + "has equal items");
    }
  }

  private void checkObject(JsonNode schema, JsonNode object, String place, List<String> faults) {
    checkSize(schema, "Properties", object.size(), place, faults);
    JsonNode properties = schema.path("properties");
    for (JsonNode required : schema.path("required")) {
      String name = required.asText();
      // A field that is read-only is required in responses alone.
      if (!object.has(name) && !schemas.flat(properties.path(name)).path("readOnly").asBoolean()) {
        faults.add(step(place, name) + " is missing");
      }
    }
    JsonNode others = schema.path("additionalProperties");
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode declared = properties.path(field.getKey());
      String fieldPlace = step(place, field.getKey());
      if (declared.isObject()) {
        check(declared, field.getValue(), fieldPlace, faults);
      } else if (others.isObject()) {
        check(others, field.getValue(), fieldPlace, faults);
      } else if (others.isBoolean() && !others.asBoolean()) {
        faults.add(fieldPlace + " is not allowed");
      }
    }
  }

  private void checkChoices(JsonNode schema, JsonNode value, String place, List<String> faults) {
    schema.path("allOf").forEach(part -> check(part, value, place, faults));
    if (schema.has("anyOf") && matching(schema.path("anyOf"), value) == 0) {
      faults.add(in(place) + "matches none of the alternatives");
    }
    if (schema.has("oneOf") && matching(schema.path("oneOf"), value) != 1) {
      faults.add(in(place) + "must match exactly one of the alternatives");
    }
    if (schema.has("not") && faults(schema.path("not"), value).isEmpty()) {
      faults.add(in(place) + "matches what it must not match");
    }
  }

  private int matching(JsonNode alternatives, JsonNode value) {
    int matching = 0;
    for (JsonNode alternative : alternatives) {
      matching += faults(alternative, value).isEmpty() ? 1 : 0;
    }
    return matching;
  }

  private static void checkSize(
      JsonNode schema, String what, int size, String place, List<String> faults) {
    JsonNode least = schema.path("min" + what);
    JsonNode most = schema.path("max" + what);
    if (least.isNumber() && size < least.asLong() || most.isNumber() && size > most.asLong()) {
      faults.add(in(place) + "has a size other than allowed: " + size);
    }
  }

  /** Compares numbers by value: a document's 1.0 is a request's 1. */
  private static boolean contains(JsonNode values, JsonNode value) {
    for (JsonNode each : values) {
      if (each.equals(value)
          || each.isNumber()
              && value.isNumber()
              && each.decimalValue().compareTo(value.decimalValue()) == 0) {
        return true;
      }
    }
    return false;
  }

  private static String in(String place) {
    return place.isEmpty() ? "the request body " : place + " ";
  }

  private static String step(String place, String name) {
    return place.isEmpty() ? name : place + "." + name;
  }
}
