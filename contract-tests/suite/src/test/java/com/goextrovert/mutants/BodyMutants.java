package com.goextrovert.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.DocumentedSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Collects mutants of a request or response whose body is a JSON object. */
final class BodyMutants<T> {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Values of every JSON type, empty and non-empty. */
  private static final List<JsonNode> VALUES =
      List.of(
          JSON.nullNode(),
          JSON.textNode(""),
          JSON.textNode("null"),
          JSON.textNode("another"),
          JSON.numberNode(0),
          JSON.numberNode(42),
          JSON.numberNode(1.5),
          JSON.booleanNode(true),
          JSON.booleanNode(false),
          JSON.objectNode(),
          JSON.objectNode().put("another", 1),
          JSON.arrayNode(),
          JSON.arrayNode().add(1));

  private final ObjectNode body;
  private final Function<String, T> withBody;
  private final List<Mutant<T>> mutants = new ArrayList<>();

  BodyMutants(ObjectNode body, Function<String, T> withBody) {
    this.body = body;
    this.withBody = withBody;
  }

  List<Mutant<T>> list() {
    return mutants;
  }

  void add(String name, T message) {
    add(name, false, message);
  }

  void add(String name, boolean tolerated, T message) {
    mutants.add(new Mutant<>(name, "", tolerated, message));
  }

  void addBody(String name, String text) {
    add(name, withBody.apply(text));
  }

  void remove(String field) {
    addField(field, "is missing", body.deepCopy().without(field));
  }

  void rename(String field, String other) {
    ObjectNode renamed = body.deepCopy().without(field);
    renamed.set(other, body.get(field));
    addField(field, "is renamed " + other, renamed);
  }

  void set(String field, JsonNode value) {
    addField(field, "is " + value, body.deepCopy().<ObjectNode>set(field, value));
  }

  void set(String field, String change, String value) {
    addField(field, change, body.deepCopy().put(field, value));
  }

  /** Adds a body for each value that the field's schema forbids. */
  void addInvalid(String field, DocumentedSchema schema, boolean nullable) {
    VALUES.stream()
        .filter(value -> !(nullable && value.isNull()))
        .filter(value -> !schema.accepts(value))
        .forEach(value -> set(field, value));
    for (JsonNode value : schema.values()) {
      if (value.isTextual()) {
        String text = value.textValue();
        List.of(text.toUpperCase(Locale.ROOT), capitalize(text), text + " ").stream()
            .map(JSON::textNode)
            .filter(other -> !schema.accepts(other))
            .forEach(other -> set(field, other));
      }
    }
  }

  /** Adds bodies that are not the expected JSON object. */
  void breakBody() {
    String text = body.toString();
    addBody("body is empty", "");
    addBody("body is not JSON", "<html><body>Bad gateway</body></html>");
    addBody("body is truncated by its last character", text.substring(0, text.length() - 1));
    addBody("body is truncated in the middle", text.substring(0, text.length() / 2));
    addBody("body is an array", "[" + text + "]");
    addBody("body is an empty array", "[]");
    addBody("body is an empty object", "{}");
    addBody("body is two documents", text + text);
    addBody("body is followed by something", text + " and more");
    addBody("body is a JSON string", JSON.textNode(text).toString());
    addBody("body is null", "null");
    addBody("body is a number", "42");
    addBody("body is true", "true");
  }

  /** Adds bodies that are equivalent to the valid one. */
  void reformatBody() {
    List<String> names = new ArrayList<>();
    body.fieldNames().forEachRemaining(names::add);
    Collections.reverse(names);
    ObjectNode reversed = JSON.objectNode();
    names.forEach(name -> reversed.set(name, body.get(name)));
    addBody("unchanged", body.toString());
    addBody("fields in another order", reversed.toString());
    addBody("indented", body.toPrettyString());
  }

  static String capitalize(String text) {
    return text.isEmpty() ? "A" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private void addField(String field, String change, JsonNode changed) {
    T message = withBody.apply(changed.toString());
    mutants.add(new Mutant<>(field + " " + change, field, false, message));
  }
}
