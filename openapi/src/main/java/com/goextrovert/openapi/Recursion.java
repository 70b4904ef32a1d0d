package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Evaluates schemas that may contain each other: each schema once, to a limited depth. */
public final class Recursion<T> {
  private static final int MAX_DEPTH = 100;

  final T open;
  private final Map<JsonNode, Map<JsonNode, T>> results = new IdentityHashMap<>();
  private int depth;

  /** Starts an evaluation; {@code open} is the result of a schema while it is evaluated. */
  public Recursion(T open) {
    this.open = open;
  }

  /** {@return the result for a schema and a value, by a function that may call this method} */
  public T of(JsonNode schema, JsonNode value, Supplier<T> evaluation) {
    Map<JsonNode, T> ofSchema = results.computeIfAbsent(schema, any -> new IdentityHashMap<>());
    T earlier = ofSchema.putIfAbsent(value, open);
    if (earlier != null) {
      return earlier;
    }
    if (++depth > MAX_DEPTH) {
      throw new SpecificationException(
          "The schemas are nested more than " + MAX_DEPTH + " levels deep.");
    }
    T result = evaluation.get();
    depth--;
    ofSchema.put(value, result);
    return result;
  }
}
