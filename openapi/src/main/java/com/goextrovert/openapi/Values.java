package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A set of JSON values: all those of some types, and listed ones of other types. */
public record Values(Set<String> types, Set<JsonNode> listed) {
  public static final Values ANY =
      ofTypes("array", "boolean", "null", "number", "object", "string");
  public static final Values NONE = ofTypes();
  public static final Values NULL = ofTypes("null");

  private static final Comparator<JsonNode> BY_VALUE =
      (one, other) ->
          one.isNumber() && other.isNumber()
              ? one.decimalValue().compareTo(other.decimalValue())
              : one.equals(other) ? 0 : 1;

  /** Normalizes the sets, so that records of equal sets are equal. */
  public Values {
    Set<String> all = new TreeSet<>(types);
    if (all.contains("number")) {
      all.add("integer");
    }
    // Null is the only value of its type: listed or not, it is the same.
    if (listed.stream().anyMatch(JsonNode::isNull)) {
      all.add("null");
    }
    types = all;
    listed = set(listed.stream().filter(value -> !all.contains(typeOf(value))));
  }

  /** {@return all values of these types of JSON Schema} */
  public static Values ofTypes(String... types) {
    return new Values(Set.of(types), Set.of());
  }

  public static Values listed(Iterable<JsonNode> values) {
    Set<JsonNode> listed = new LinkedHashSet<>();
    values.forEach(listed::add);
    return new Values(Set.of(), listed);
  }

  public Values or(Values other) {
    return new Values(
        set(Stream.concat(types.stream(), other.types.stream())),
        set(Stream.concat(listed.stream(), other.listed.stream())));
  }

  public Values and(Values other) {
    Stream<JsonNode> ours = listed.stream().filter(other::contains);
    Stream<JsonNode> theirs = other.listed.stream().filter(this::contains);
    return new Values(
        set(types.stream().filter(other.types::contains)), set(Stream.concat(ours, theirs)));
  }

  /** {@return these values without the others; a type stays if the others list some of it only} */
  public Values without(Values other) {
    return new Values(
        set(types.stream().filter(type -> !other.types.contains(type))),
        set(listed.stream().filter(value -> !other.contains(value))));
  }

  public boolean contains(JsonNode value) {
    return types.contains(typeOf(value))
        || listed.stream().anyMatch(each -> each.equals(BY_VALUE, value));
  }

  /** {@return whether the other set contains all of these} */
  public boolean within(Values other) {
    return other.types.containsAll(types) && listed.stream().allMatch(other::contains);
  }

  public boolean isEmpty() {
    return types.isEmpty() && listed.isEmpty();
  }

  /** Returns words such as {@code "success" or "queued"}, {@code any string or null}. */
  @Override
  public String toString() {
    if (isEmpty()) {
      return "no value at all";
    }
    if (ANY.within(this)) {
      return "any value";
    }
    Set<String> shown = new TreeSet<>(types);
    shown.remove(types.contains("number") ? "integer" : "");
    shown.remove("null");
    List<String> words = new ArrayList<>();
    shown.forEach(type -> words.add("any " + type));
    listed.forEach(value -> words.add(value.toString()));
    if (types.contains("null")) {
      words.add("null");
    }
    return String.join(" or ", words);
  }

  private static <T> Set<T> set(Stream<T> values) {
    return values.collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String typeOf(JsonNode value) {
    return value.isIntegralNumber()
        ? "integer"
        : value.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
