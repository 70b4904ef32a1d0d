package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;

/** Tells which values schemas allow, or more values if in doubt; schemas may be recursive. */
public record Schemas(SpecDocument document) {

  /** {@return an equivalent schema without references at its top, its {@code allOf} merged} */
  public JsonNode flat(JsonNode schema) {
    // A schema that is part of itself adds nothing to itself.
    return merged(schema, new Recursion<>(JsonNodeFactory.instance.objectNode()));
  }

  /** {@return all values that a schema allows, or more} */
  public Values values(JsonNode schema) {
    return values(schema, this::ownValues);
  }

  /** {@return all values that a schema allows a field to have, or more} */
  public Values values(JsonNode schema, String field) {
    return values(schema, (part, rest) -> rest.and(ownValues(part, field)));
  }

  private Values values(JsonNode schema, BiFunction<JsonNode, Values, Values> own) {
    return read(schema, new Recursion<>(Values.ANY), Values::and, Values::or, own);
  }

  /** {@return whether a schema, or part of it, declares a field} */
  public boolean declares(JsonNode schema, String field) {
    return any(schema, part -> part.path("properties").has(field));
  }

  /** {@return whether a declaration of a field sets a flag, such as {@code readOnly}} */
  public boolean declares(JsonNode schema, String field, String flag) {
    return any(
        schema,
        part -> any(part.path("properties").path(field), each -> each.path(flag).asBoolean()));
  }

  /** {@return the names of the fields that every object has, in alphabetical order} */
  public Set<String> required(JsonNode schema) {
    BiFunction<JsonNode, Values, Values> own =
        (part, rest) -> rest.or(Values.listed(part.path("required")));
    Values names = read(schema, new Recursion<>(Values.NONE), Values::or, Values::and, own);
    Set<String> sorted = new TreeSet<>();
    names.listed().forEach(name -> sorted.add(name.asText()));
    return sorted;
  }

  private Values ownValues(JsonNode schema, Values rest) {
    Values own = schema.has("enum") ? rest.and(Values.listed(schema.path("enum"))) : rest;
    Values typed = schema.has("type") ? own.and(Values.ofTypes(schema.path("type").asText())) : own;
    return allowsNull(schema) ? typed.or(Values.NULL) : typed;
  }

  /** Honours {@code nullable} beside an enum or a reference, although OpenAPI ignores it there. */
  private boolean allowsNull(JsonNode schema) {
    return schema.path("nullable").asBoolean()
        || !schema.has("type")
            && document.items(schema.path("allOf")).stream()
                .anyMatch(part -> part.path("nullable").asBoolean() && !part.has("type"));
  }

  private Values ownValues(JsonNode schema, String field) {
    JsonNode property = schema.path("properties").path(field);
    JsonNode others = schema.path("additionalProperties");
    if (property.isMissingNode() && !others.asBoolean(true)) {
      return Values.NONE;
    }
    return values(property.isMissingNode() ? others : property);
  }

  private boolean any(JsonNode schema, Predicate<JsonNode> condition) {
    BinaryOperator<Boolean> or = Boolean::logicalOr;
    return read(
        schema, new Recursion<>(false), or, or, (part, rest) -> rest || condition.test(part));
  }

  /** Combines what a schema itself says with what the schemas say that it is composed of. */
  private <T> T read(
      JsonNode reference,
      Recursion<T> recursion,
      BinaryOperator<T> and,
      BinaryOperator<T> or,
      BiFunction<JsonNode, T, T> own) {
    JsonNode schema = document.resolve(reference);
    return recursion.of(
        schema,
        schema,
        () -> {
          Function<JsonNode, T> inner = part -> read(part, recursion, and, or, own);
          List<T> parts = new ArrayList<>(List.of(recursion.open));
          document.items(schema.path("allOf")).forEach(part -> parts.add(inner.apply(part)));
          for (String choice : List.of("oneOf", "anyOf")) {
            List<JsonNode> branches = document.items(schema.path(choice));
            branches.stream().map(inner).reduce(or).ifPresent(parts::add);
          }
          return own.apply(schema, parts.stream().reduce(and).orElseThrow());
        });
  }

  private JsonNode merged(JsonNode reference, Recursion<JsonNode> recursion) {
    JsonNode resolved = document.resolve(reference);
    return resolved instanceof ObjectNode schema
        ? recursion.of(schema, schema, () -> merge(schema, recursion))
        : resolved;
  }

  private ObjectNode merge(ObjectNode schema, Recursion<JsonNode> recursion) {
    ObjectNode whole = schema.deepCopy();
    whole.remove("allOf");
    schema.path("allOf").forEach(part -> add(whole, merged(part, recursion)));
    for (String choice : List.of("oneOf", "anyOf")) {
      if (schema.path(choice).size() == 1) {
        whole.remove(choice);
        add(whole, merged(schema.path(choice).get(0), recursion));
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
      value
          .properties()
          .forEach(field -> addField((ObjectNode) known, field.getKey(), field.getValue()));
    } else if (keyword.matches("(min|max)[A-Z].*")) {
      boolean isTighter = keyword.startsWith("max") == value.asDouble() < known.asDouble();
      whole.set(keyword, isTighter ? value : known);
    } else if (!(known.equals(value) || Keywords.isAnnotation(keyword))) {
      whole.withArray("allOf").addObject().set(keyword, value);
    }
  }

  private static void addField(ObjectNode fields, String name, JsonNode field) {
    JsonNode known = fields.putIfAbsent(name, field);
    if (known != null && !known.equals(field)) {
      fields.putObject(name).putArray("allOf").add(known).add(field);
    }
  }

  private static Set<JsonNode> set(JsonNode list) {
    Set<JsonNode> set = new LinkedHashSet<>();
    list.forEach(set::add);
    return set;
  }
}
