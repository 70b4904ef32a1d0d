package com.goextrovert.openapi.promise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bodies that span what the client sends: each sample of each field at least once. */
final class Samples {
  private final Map<String, List<JsonNode>> sends;

  Samples(Map<String, List<JsonNode>> sends) {
    this.sends = sends;
  }

  /**
   * What is wrong with a field's value.
   *
   * @param sent the value that the client sends, in words
   * @param message what the schema says of it
   */
  record Fault(String sent, String message) {}

  /** The first fault of each field that has one; those of the whole body have no name. */
  Map<String, Fault> judge(SchemaValidator validator) {
    ObjectNode first = JsonNodeFactory.instance.objectNode();
    sends.forEach((name, samples) -> first.set(name, samples.get(0)));
    Map<String, String> firstFaults = validator.faults(first);
    Map<String, Fault> faults = new LinkedHashMap<>();
    firstFaults.forEach((name, message) -> add(faults, first, name, message));
    sends.forEach(
        (name, samples) -> {
          for (JsonNode sample : samples.subList(1, samples.size())) {
            ObjectNode body = first.deepCopy().set(name, sample);
            validator
                .faults(body)
                // With the first samples all was well: it is this one's doing.
                .forEach(
                    (where, message) ->
                        add(faults, body, firstFaults.isEmpty() ? name : where, message));
          }
        });
    return faults;
  }

  /** Leaves out what is missing: it has no value that could be wrong. */
  private static void add(Map<String, Fault> faults, ObjectNode body, String name, String message) {
    if (name.isEmpty()) {
      faults.putIfAbsent(name, new Fault("what the client sends", message));
    } else if (body.has(name)) {
      faults.putIfAbsent(name, new Fault(body.get(name).toString(), message));
    }
  }
}
