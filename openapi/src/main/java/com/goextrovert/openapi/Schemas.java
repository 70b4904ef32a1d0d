package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Tells which values schemas allow. It errs on the careful side: what it cannot read out of a
 * schema is not promised. Schemas may contain each other in any way.
 */
public final class Schemas {
  private static final Values NULL = Values.ofTypes(Set.of("null"));

  private final SpecDocument document;

  /** Reads schemas that are part of this document, or refer to it. */
  public Schemas(SpecDocument document) {
    this.document = document;
  }

  /** What a schema says about one field of its objects. */
  public record Field(
      boolean declared,
      boolean required,
      boolean readOnly,
      boolean writeOnly,
      boolean nullable,
      Values values) {}

  /** {@return an equivalent schema without references at its top, its {@code allOf} merged} */
  public JsonNode flat(JsonNode schema) {
    return new AllOf(document).merged(schema);
  }

  /** {@return all values that a schema allows, or more} */
  public Values values(JsonNode schema) {
    return solve(
        schema,
        Values.ANY,
        Schemas::ownValues,
        Values::and,
        Values::or,
        (part, values) -> allowsNull(part) ? values.or(NULL) : values);
  }

  /** {@return what a schema says about the field of this name} */
  public Field field(JsonNode schema, String name) {
    List<JsonNode> declarations =
        parts(schema).stream()
            .map(part -> part.path("properties").path(name))
            .filter(property -> !property.isMissingNode())
            .flatMap(property -> parts(property).stream())
            .toList();
    return new Field(
        !declarations.isEmpty(),
        required(schema).contains(name),
        declarations.stream().anyMatch(each -> each.path("readOnly").asBoolean()),
        declarations.stream().anyMatch(each -> each.path("writeOnly").asBoolean()),
        declarations.stream().anyMatch(each -> each.path("nullable").asBoolean()),
        solve(
            schema,
            Values.ANY,
            part -> ownValues(part, name),
            Values::and,
            Values::or,
            (part, values) -> values));
  }

  /** {@return the names of the fields that every object has, in alphabetical order} */
  public Set<String> required(JsonNode schema) {
    return solve(
        schema,
        Set.of(),
        part -> {
          Set<String> names = new TreeSet<>();
          part.path("required").forEach(name -> names.add(name.asText()));
          return names;
        },
        (some, others) -> {
          Set<String> union = new TreeSet<>(some);
          union.addAll(others);
          return union;
        },
        (some, others) -> {
          Set<String> common = new TreeSet<>(some);
          common.retainAll(others);
          return common;
        },
        (part, names) -> names);
  }

  private static Values ownValues(JsonNode schema) {
    JsonNode type = schema.path("type");
    Values typed = type.isMissingNode() ? Values.ANY : Values.ofTypes(Set.of(type.asText()));
    return schema.has("enum") ? typed.and(Values.listed(schema.path("enum"))) : typed;
  }

  private Values ownValues(JsonNode schema, String field) {
    JsonNode property = schema.path("properties").path(field);
    JsonNode others = schema.path("additionalProperties");
    boolean isClosed = others.isBoolean() && !others.asBoolean();
    return property.isMissingNode() && isClosed
        ? Values.NONE
        : values(property.isMissingNode() ? others : property);
  }

  /** Many write {@code nullable} beside an enum or a reference; by the letter it does nothing. */
  private boolean allowsNull(JsonNode schema) {
    return schema.path("nullable").asBoolean()
        || !schema.has("type")
            && stream(schema.path("allOf"))
                .map(document::resolve)
                .anyMatch(part -> part.path("nullable").asBoolean() && !part.has("type"));
  }

  /** Returns a schema and all schemas that it is composed of, each once. */
  private List<JsonNode> parts(JsonNode schema) {
    List<JsonNode> parts = new ArrayList<>();
    Set<JsonNode> known = Collections.newSetFromMap(new IdentityHashMap<>());
    parts.add(document.resolve(schema));
    known.add(parts.get(0));
    for (int i = 0; i < parts.size(); i++) {
      JsonNode part = parts.get(i);
      Stream.of("allOf", "oneOf", "anyOf")
          .flatMap(keyword -> stream(part.path(keyword)))
          .map(document::resolve)
          .filter(known::add)
          .forEach(parts::add);
    }
    return parts;
  }

  /**
   * Reads a schema that may be composed of itself: starts from the least promise and repeats until
   * nothing changes, so that the result depends on no order and no depth.
   */
  private <T> T solve(
      JsonNode schema,
      T least,
      Function<JsonNode, T> own,
      BinaryOperator<T> and,
      BinaryOperator<T> or,
      BiFunction<JsonNode, T, T> finish) {
    List<JsonNode> parts = parts(schema);
    Collections.reverse(parts);
    Map<JsonNode, T> alone = new IdentityHashMap<>();
    Map<JsonNode, T> known = new IdentityHashMap<>();
    parts.forEach(part -> alone.put(part, own.apply(part)));
    parts.forEach(part -> known.put(part, least));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (JsonNode part : parts) {
        Stream<T> all = stream(part.path("allOf")).map(document::resolve).map(known::get);
        Stream<T> choices =
            Stream.of("oneOf", "anyOf")
                .map(choice -> stream(part.path(choice)).map(document::resolve).map(known::get))
                .flatMap(branches -> branches.reduce(or).stream());
        T next = finish.apply(part, Stream.concat(all, choices).reduce(alone.get(part), and));
        changed |= !next.equals(known.put(part, next));
      }
    }
    return known.get(document.resolve(schema));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
