package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * JSON values: those of certain types, or no others than those listed. Numbers that need not be
 * whole include the whole ones.
 */
public final class Values {
  private static final Set<String> TYPES =
      Set.of("array", "boolean", "integer", "null", "number", "object", "string");

  /** Everything that JSON can say. */
  public static final Values ANY = ofTypes(TYPES);

  /** Nothing. */
  public static final Values NONE = ofTypes(Set.of());

  /** Only types of which every value belongs here; the listed ones are of none of these. */
  private final Set<String> types;

  private final Set<JsonNode> listed;

  private Values(Set<String> types, Stream<JsonNode> listed) {
    List<JsonNode> values = listed.distinct().toList();
    Set<String> whole = new TreeSet<>(types);
    if (whole.contains("number")) {
      whole.add("integer");
    }
    // The one value of its type: listed or not, it is the same.
    if (values.stream().anyMatch(JsonNode::isNull)) {
      whole.add("null");
    }
    this.types = whole;
    this.listed =
        values.stream()
            .filter(value -> !whole.contains(typeOf(value)))
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * All values of these types.
   *
   * @param types their names in JSON Schema, {@code null} among them
   * @return the values
   */
  public static Values ofTypes(Set<String> types) {
    return new Values(types, Stream.of());
  }

  /**
   * Just these.
   *
   * @param values the values
   * @return the values
   */
  public static Values listed(Iterable<JsonNode> values) {
    List<JsonNode> list = new ArrayList<>();
    values.forEach(list::add);
    return new Values(Set.of(), list.stream());
  }

  /**
   * What is here or there.
   *
   * @param other the other values
   * @return both together
   */
  public Values or(Values other) {
    Set<String> union = new TreeSet<>(types);
    union.addAll(other.types);
    return new Values(union, Stream.concat(listed.stream(), other.listed.stream()));
  }

  /**
   * What is both here and there.
   *
   * @param other the other values
   * @return what they have in common
   */
  public Values and(Values other) {
    Set<String> common = new TreeSet<>(types);
    common.retainAll(other.types);
    return new Values(
        common,
        Stream.concat(
            listed.stream().filter(other::contains), other.listed.stream().filter(this::contains)));
  }

  /**
   * What is here and not there. All values of a type stay if only some of them are there.
   *
   * @param other the other values
   * @return no fewer than the rest
   */
  public Values without(Values other) {
    Set<String> rest = new TreeSet<>(types);
    rest.removeAll(other.types);
    return new Values(rest, listed.stream().filter(value -> !other.contains(value)));
  }

  /**
   * Whether a value is one of these.
   *
   * @param value the value
   * @return whether it is
   */
  public boolean contains(JsonNode value) {
    return types.contains(typeOf(value)) || listed.contains(value);
  }

  /**
   * Whether each of these is there too.
   *
   * @param other the other values
   * @return whether it is so
   */
  public boolean within(Values other) {
    return other.types.containsAll(types) && listed.stream().allMatch(other::contains);
  }

  /**
   * Whether there is none.
   *
   * @return whether it is so
   */
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

  /** In words: {@code "success" or "queued"}, {@code any text or null}. */
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
      case "number" -> "any number";
      case "boolean" -> "true or false";
      case "object" -> "any object";
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
