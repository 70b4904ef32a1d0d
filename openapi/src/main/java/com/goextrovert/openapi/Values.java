package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A set of JSON values: all those of some types, and listed ones. Integers are numbers, too. */
public final class Values {
  private static final Set<String> TYPES =
      Set.of("array", "boolean", "integer", "null", "number", "object", "string");

  /** All values. */
  public static final Values ANY = ofTypes(TYPES);

  /** No value. */
  public static final Values NONE = ofTypes(Set.of());

  private final Set<String> types;

  /** Values of other types than those. */
  private final Set<JsonNode> listed;

  private Values(Set<String> types, Stream<JsonNode> listed) {
    List<JsonNode> values = listed.distinct().toList();
    Set<String> all = new TreeSet<>(types);
    if (all.contains("number")) {
      all.add("integer");
    }
    // Null is the only value of its type: listed or not, it is the same.
    if (values.stream().anyMatch(JsonNode::isNull)) {
      all.add("null");
    }
    this.types = all;
    this.listed =
        values.stream()
            .filter(value -> !all.contains(typeOf(value)))
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** {@return all values of these types of JSON Schema, {@code null} included} */
  public static Values ofTypes(Set<String> types) {
    return new Values(types, Stream.of());
  }

  /** {@return exactly these values} */
  public static Values listed(Iterable<JsonNode> values) {
    List<JsonNode> list = new ArrayList<>();
    values.forEach(list::add);
    return new Values(Set.of(), list.stream());
  }

  /** {@return the union of both} */
  public Values or(Values other) {
    Set<String> union = new TreeSet<>(types);
    union.addAll(other.types);
    return new Values(union, Stream.concat(listed.stream(), other.listed.stream()));
  }

  /** {@return the intersection of both} */
  public Values and(Values other) {
    Set<String> common = new TreeSet<>(types);
    common.retainAll(other.types);
    return new Values(
        common,
        Stream.concat(
            listed.stream().filter(other::contains), other.listed.stream().filter(this::contains)));
  }

  /** {@return these values without the others; a type stays if the others list some of it only} */
  public Values without(Values other) {
    Set<String> rest = new TreeSet<>(types);
    rest.removeAll(other.types);
    return new Values(rest, listed.stream().filter(value -> !other.contains(value)));
  }

  /** {@return whether the value is one of these} */
  public boolean contains(JsonNode value) {
    return types.contains(typeOf(value)) || listed.contains(value);
  }

  /** {@return whether the other set contains all of these} */
  public boolean within(Values other) {
    return other.types.containsAll(types) && listed.stream().allMatch(other::contains);
  }

  /** {@return whether there is no value} */
  public boolean isEmpty() {
    return types.isEmpty() && listed.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Values that && within(that) && that.within(this);
  }

  @Override
  public int hashCode() {
    return types.hashCode() + listed.hashCode();
  }

  /** Returns words such as {@code "success" or "queued"}, {@code any text or null}. */
  @Override
  public String toString() {
    if (isEmpty()) {
      return "no value at all";
    }
    if (types.equals(TYPES)) {
      return "any value";
    }
    return Stream.of(
            types.stream()
                .filter(type -> !(type.equals("integer") && types.contains("number")))
                .filter(type -> !type.equals("null"))
                .map(Values::words),
            listed.stream().map(JsonNode::toString),
            types.stream().filter(type -> type.equals("null")))
        .flatMap(words -> words)
        .collect(Collectors.joining(" or "));
  }

  private static String words(String type) {
    return switch (type) {
      case "string" -> "any text";
      case "integer" -> "any whole number";
      case "boolean" -> "true or false";
      case "array" -> "any list";
      default -> "any " + type;
    };
  }

  private static String typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case NULL, MISSING -> "null";
      case BOOLEAN -> "boolean";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      case ARRAY -> "array";
      case OBJECT, POJO -> "object";
      case STRING, BINARY -> "string";
    };
  }
}
