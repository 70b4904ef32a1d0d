package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bodies that span what the client sends: each sample of each field at least once. */
final class RequestSamples {
  private final Map<String, List<JsonNode>> sends;

  RequestSamples(Map<String, List<JsonNode>> sends) {
    this.sends = sends;
  }

  /**
   * What the schema rejects of a field, or of the whole body.
   *
   * @param sent the first rejected value that the client sends, in words
   * @param message what the schema says of it
   * @param rejected all rejected values
   */
  record Fault(String sent, String message, List<JsonNode> rejected) {}

  /** The faults of each field that has one; those of the whole body have no name. */
  Map<String, Fault> judge(RequestValidator validator) {
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
                // With the first samples all was well: this one is the reason.
                .forEach(
                    (where, message) ->
                        add(faults, body, firstFaults.isEmpty() ? name : where, message));
          }
        });
    return faults;
  }

  /** Leaves out what is missing: it has no value that could be wrong. */
  private static void add(Map<String, Fault> faults, ObjectNode body, String name, String message) {
    if (name.isEmpty() || body.has(name)) {
      JsonNode value = name.isEmpty() ? body : body.get(name);
      String sent = name.isEmpty() ? "what the client sends" : value.toString();
      faults
          .computeIfAbsent(name, any -> new Fault(sent, message, new ArrayList<>()))
          .rejected()
          .add(value);
    }
  }
}
