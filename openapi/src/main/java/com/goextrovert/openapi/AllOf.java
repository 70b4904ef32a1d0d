package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merges {@code allOf}, and a choice of one, into one equivalent schema. Keywords that cannot be
 * merged remain in its {@code allOf}.
 */
final class AllOf {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final SpecDocument document;

  /** A schema that is part of itself adds nothing to itself. */
  private final Recursion<JsonNode> recursion = new Recursion<>(JSON.objectNode());

  AllOf(SpecDocument document) {
    this.document = document;
  }

  JsonNode merged(JsonNode reference) {
    JsonNode schema = document.resolve(reference);
    return schema.isObject() ? recursion.of(schema, schema, () -> merge(schema)) : schema;
  }

  private ObjectNode merge(JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    whole.remove("allOf");
    schema.path("allOf").forEach(part -> add(whole, merged(part)));
    for (String choice : List.of("oneOf", "anyOf")) {
      if (schema.path(choice).size() == 1) {
        whole.remove(choice);
        add(whole, merged(schema.path(choice).get(0)));
      }
    }
    return whole;
  }

  private static void add(ObjectNode whole, JsonNode part) {
    // Authors write `nullable` beside a reference, although OpenAPI ignores it there.
    boolean bothTyped = whole.has("type") && part.has("type");
    boolean nullable =
        whole.path("nullable").asBoolean() || part.path("nullable").asBoolean() && !bothTyped;
    whole.remove("nullable");
    part.properties().forEach(each -> add(whole, each.getKey(), each.getValue()));
    whole.remove("nullable");
    if (nullable) {
      whole.put("nullable", true);
    }
  }

  private static void add(ObjectNode whole, String keyword, JsonNode value) {
    JsonNode known = whole.path(keyword);
    if (known.isMissingNode()) {
      whole.set(keyword, value.deepCopy());
    } else if (keyword.equals("required")) {
      Set<JsonNode> either = set(known);
      either.addAll(set(value));
      whole.putArray(keyword).addAll(either);
    } else if (keyword.equals("enum")) {
      Set<JsonNode> both = set(known);
      both.retainAll(set(value));
      whole.putArray(keyword).addAll(both);
    } else if (keyword.equals("allOf")) {
      value.forEach(((ArrayNode) known)::add);
    } else if (keyword.equals("properties")) {
      value.properties().forEach(field -> addField((ObjectNode) known, field));
    } else if (keyword.matches("(min|max)[A-Z].*")) {
      boolean isTighter = keyword.startsWith("max") == value.asDouble() < known.asDouble();
      whole.set(keyword, isTighter ? value : known);
    } else if (!(known.equals(value) || Keywords.isAnnotation(keyword))) {
      whole.withArray("allOf").addObject().set(keyword, value);
    }
  }

  private static void addField(ObjectNode fields, Map.Entry<String, JsonNode> field) {
    JsonNode known = fields.path(field.getKey());
    if (known.isMissingNode()) {
      fields.set(field.getKey(), field.getValue());
    } else if (!known.equals(field.getValue())) {
      fields.putObject(field.getKey()).putArray("allOf").add(known).add(field.getValue());
    }
  }

  private static Set<JsonNode> set(JsonNode list) {
    Set<JsonNode> set = new LinkedHashSet<>();
    list.forEach(set::add);
    return set;
  }
}
