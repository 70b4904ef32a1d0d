package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merges {@code allOf}, and a choice of one, into a single equivalent schema. What does not fit
 * into one stays behind as an {@code allOf} of single keywords.
 */
final class AllOf {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Far more than people write, and less than exhausts a stack. */
  private static final int MAX_DEPTH = 500;

  private final SpecDocument document;
  private final Map<JsonNode, ObjectNode> merged = new IdentityHashMap<>();
  private int depth;

  AllOf(SpecDocument document) {
    this.document = document;
  }

  JsonNode merged(JsonNode schema) {
    JsonNode here = document.resolve(schema);
    if (!here.isObject()) {
      return here;
    }
    ObjectNode known = merged.get(here);
    if (known != null) {
      return known;
    }
    if (++depth > MAX_DEPTH) {
      throw new SpecificationException("Schemas are composed of each other too many times.");
    }
    // A schema that is part of itself adds nothing to itself.
    merged.put(here, JSON.objectNode());
    ObjectNode whole = here.deepCopy();
    whole.remove("allOf");
    for (JsonNode part : here.path("allOf")) {
      add(whole, merged(part));
    }
    for (String choice : List.of("oneOf", "anyOf")) {
      if (here.path(choice).size() == 1) {
        whole.remove(choice);
        add(whole, merged(here.path(choice).get(0)));
      }
    }
    merged.put(here, whole);
    depth--;
    return whole;
  }

  private static void add(ObjectNode whole, JsonNode part) {
    boolean nullable = nullable(whole, part);
    part.properties().stream()
        .filter(keyword -> !keyword.getKey().equals("nullable"))
        .forEach(keyword -> add(whole, keyword.getKey(), keyword.getValue()));
    whole.remove("nullable");
    if (nullable) {
      whole.put("nullable", true);
    }
  }

  /** Many write {@code nullable} beside a reference; by the letter it does nothing there. */
  private static boolean nullable(JsonNode whole, JsonNode part) {
    boolean here = whole.path("nullable").asBoolean();
    boolean there = part.path("nullable").asBoolean();
    return here || there && !(whole.has("type") && part.has("type"));
  }

  private static void add(ObjectNode whole, String keyword, JsonNode value) {
    JsonNode there = whole.path(keyword);
    if (there.isMissingNode()) {
      whole.set(keyword, value.deepCopy());
    } else if (keyword.equals("required")) {
      whole.set(keyword, union(there, value));
    } else if (keyword.equals("allOf")) {
      value.forEach(((ArrayNode) there)::add);
    } else if (keyword.equals("enum")) {
      whole.set(keyword, common(there, value));
    } else if (keyword.equals("properties")) {
      value.properties().forEach(field -> addField((ObjectNode) there, field));
    } else if (keyword.matches("(min|max)[A-Z].*")) {
      boolean tighter = keyword.startsWith("max") == value.asDouble() < there.asDouble();
      whole.set(keyword, tighter ? value : there);
    } else if (!there.equals(value) && !Keywords.isAnnotation(keyword)) {
      whole.withArray("allOf").addObject().set(keyword, value);
    }
  }

  private static void addField(ObjectNode fields, Map.Entry<String, JsonNode> field) {
    JsonNode there = fields.path(field.getKey());
    if (there.isMissingNode()) {
      fields.set(field.getKey(), field.getValue());
    } else if (!there.equals(field.getValue())) {
      ObjectNode both = JSON.objectNode();
      both.putArray("allOf").add(there).add(field.getValue());
      fields.set(field.getKey(), both);
    }
  }

  private static ArrayNode union(JsonNode some, JsonNode others) {
    Set<JsonNode> union = set(some);
    union.addAll(set(others));
    return JSON.arrayNode().addAll(union);
  }

  private static ArrayNode common(JsonNode some, JsonNode others) {
    Set<JsonNode> common = set(some);
    common.retainAll(set(others));
    return JSON.arrayNode().addAll(common);
  }

  private static Set<JsonNode> set(JsonNode array) {
    Set<JsonNode> set = new LinkedHashSet<>();
    array.forEach(set::add);
    return set;
  }
}
