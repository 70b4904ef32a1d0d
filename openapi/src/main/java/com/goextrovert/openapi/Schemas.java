package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
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
 * Answers questions about the values that schemas allow. It errs on the careful side: what it
 * cannot read out of a schema is not promised. Schemas may contain each other in any way.
 */
public final class Schemas {
  private final SpecDocument document;

  /** Reads schemas that are part of this document, or refer to it. */
  public Schemas(SpecDocument document) {
    this.document = document;
  }

  /**
   * What a schema says about one field of its objects.
   *
   * @param declared whether it is described at all
   * @param required whether it is always there
   * @param readOnly whether only responses may contain it
   * @param writeOnly whether only requests may contain it
   * @param values its possible values
   * @param nullable whether it is declared nullable
   */
  public record Field(
      boolean declared,
      boolean required,
      boolean readOnly,
      boolean writeOnly,
      Values values,
      boolean nullable) {
    private static final Field UNKNOWN = new Field(false, false, false, false, Values.ANY, true);

    private Field and(Field other) {
      return new Field(
          declared || other.declared,
          required || other.required,
          readOnly || other.readOnly,
          writeOnly || other.writeOnly,
          values.and(other.values),
          nullable && other.nullable);
    }

    private Field or(Field other) {
      return new Field(
          declared || other.declared,
          required && other.required,
          readOnly || other.readOnly,
          writeOnly || other.writeOnly,
          values.or(other.values),
          nullable || other.nullable);
    }
  }

  /** {@return an equivalent schema without references at its top, its {@code allOf} merged} */
  public JsonNode flat(JsonNode schema) {
    return new AllOf(document).merged(schema);
  }

  /** {@return all values that a schema allows, or more} */
  public Values values(JsonNode schema) {
    return solve(
        schema,
        Values.ANY,
        here -> {
          Values own =
              here.has("type") ? Values.ofTypes(Set.of(here.get("type").asText())) : Values.ANY;
          return here.has("enum") ? own.and(Values.listed(here.get("enum"))) : own;
        },
        Values::and,
        Values::or,
        (here, all) -> allowsNull(here) ? all.or(Values.ofTypes(Set.of("null"))) : all);
  }

  /** {@return what a schema says about the field of this name} */
  public Field field(JsonNode schema, String name) {
    return solve(
        schema,
        Field.UNKNOWN,
        here -> ownField(here, name),
        Field::and,
        Field::or,
        (here, all) -> all);
  }

  /** {@return the names of the fields that every object has, in alphabetical order} */
  public Set<String> required(JsonNode schema) {
    return solve(
        schema,
        new TreeSet<>(),
        here -> {
          Set<String> names = new TreeSet<>();
          here.path("required").forEach(name -> names.add(name.asText()));
          return names;
        },
        Schemas::union,
        Schemas::intersection,
        (here, names) -> names);
  }

  /** Many write {@code nullable} beside an enum or a reference; by the letter it does nothing. */
  private boolean allowsNull(JsonNode schema) {
    return schema.path("nullable").asBoolean()
        || !schema.has("type")
            && stream(schema.path("allOf"))
                .map(document::resolve)
                .anyMatch(part -> part.path("nullable").asBoolean() && !part.has("type"));
  }

  private Field ownField(JsonNode schema, String name) {
    boolean required = stream(schema.path("required")).anyMatch(each -> each.asText().equals(name));
    JsonNode property = schema.path("properties").path(name);
    if (!property.isMissingNode()) {
      return new Field(
          true,
          required,
          flag(property, "readOnly"),
          flag(property, "writeOnly"),
          values(property),
          flag(property, "nullable"));
    }
    JsonNode others = schema.path("additionalProperties");
    boolean isClosed = others.isBoolean() && !others.asBoolean();
    return new Field(false, required, false, false, isClosed ? Values.NONE : values(others), true);
  }

  private boolean flag(JsonNode schema, String keyword) {
    return solve(
        schema,
        false,
        here -> here.path(keyword).asBoolean(),
        Boolean::logicalOr,
        Boolean::logicalOr,
        (here, flag) -> flag);
  }

  /**
   * Reads a schema that may be composed of itself: starts from the least promise and repeats until
   * nothing changes, so that the result depends on no order and no depth.
   */
  private <T> T solve(
      JsonNode schema,
      T least,
      Function<JsonNode, T> ownPart,
      BinaryOperator<T> and,
      BinaryOperator<T> or,
      BiFunction<JsonNode, T, T> finish) {
    Map<JsonNode, T> own = new IdentityHashMap<>();
    Map<JsonNode, T> known = new IdentityHashMap<>();
    Function<JsonNode, T> part =
        node -> known.computeIfAbsent(document.resolve(node), any -> least);
    part.apply(schema);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (JsonNode here : List.copyOf(known.keySet())) {
        int before = known.size();
        T composed =
            Stream.concat(
                    stream(here.path("allOf")).map(part),
                    Stream.of("oneOf", "anyOf")
                        .flatMap(choice -> stream(here.path(choice)).map(part).reduce(or).stream()))
                .reduce(own.computeIfAbsent(here, ownPart), and);
        T next = finish.apply(here, composed);
        changed |= !next.equals(known.put(here, next)) || known.size() > before;
      }
    }
    return part.apply(schema);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> union = new TreeSet<>(some);
    union.addAll(others);
    return union;
  }

  private static Set<String> intersection(Set<String> some, Set<String> others) {
    Set<String> common = new TreeSet<>(some);
    common.retainAll(others);
    return common;
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
