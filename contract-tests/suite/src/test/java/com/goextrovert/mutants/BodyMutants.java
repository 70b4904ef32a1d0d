package com.goextrovert.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Collects mutants of a request or response whose body is a JSON object. */
final class BodyMutants<T> {
  private final ObjectNode body;
  private final Function<String, T> withBody;
  private final List<Mutant<T>> mutants = new ArrayList<>();

  /** Starts a collection. */
  BodyMutants(ObjectNode body, Function<String, T> withBody) {
    this.body = body;
    this.withBody = withBody;
  }

  List<Mutant<T>> list() {
    return mutants;
  }

  void add(Mutant<T> mutant) {
    mutants.add(mutant);
  }

  void remove(String field) {
    addField(field, "is missing", body.deepCopy().without(field));
  }

  void rename(String field, String other) {
    ObjectNode renamed = body.deepCopy().without(field);
    renamed.set(other, body.get(field));
    addField(field, "is written " + other, renamed);
  }

  void set(String field, String change, JsonNode value) {
    ObjectNode changed = body.deepCopy();
    changed.set(field, value);
    addField(field, change, changed);
  }

  /** Adds bodies that are not the expected JSON object. */
  void breakBody() {
    String text = body.toString();
    Map<String, String> broken = new LinkedHashMap<>();
    broken.put("empty", "");
    broken.put("not JSON", "<html><body>Bad gateway</body></html>");
    broken.put("truncated by its last character", text.substring(0, text.length() - 1));
    broken.put("truncated in the middle", text.substring(0, text.length() / 2));
    broken.put("an array", "[" + text + "]");
    broken.put("an empty array", "[]");
    broken.put("an empty object", "{}");
    broken.put("two documents", text + text);
    broken.put("followed by something", text + " and more");
    broken.put("JSON in a text", JsonNodeFactory.instance.textNode(text).toString());
    broken.put("null", "null");
    broken.put("a number", "42");
    broken.put("true", "true");
    broken.forEach(
        (name, changed) -> mutants.add(Mutant.of("body is " + name, withBody.apply(changed))));
  }

  private void addField(String field, String change, JsonNode changed) {
    mutants.add(Mutant.ofField(field, change, withBody.apply(changed.toString())));
  }
}
