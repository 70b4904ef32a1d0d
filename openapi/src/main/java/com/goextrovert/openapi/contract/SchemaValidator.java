package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.SpecificationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Validates requests by the schemas of a document. Each value meets each schema once, because
 * schemas may contain each other. An instance is for one request: its patterns share a limited
 * number of steps.
 */
public final class SchemaValidator {
  /** Stands for a judgement under way: a schema that contains itself adds nothing to itself. */
  private static final List<Fault> OPEN = Collections.unmodifiableList(new ArrayList<>());

  /** Far more than people write, and less than exhausts a stack. */
  private static final int MAX_DEPTH = 500;

  private final SpecDocument document;
  private final Map<JsonNode, Map<JsonNode, List<Fault>>> known = new IdentityHashMap<>();
  private final Map<String, EcmaPattern> patterns = new HashMap<>();
  private int depth;

  /** What is wrong with a field or, if its name is empty, with the whole value. */
  public record Fault(String field, String message, boolean unreadable) {}

  /** Validates by schemas that are part of this document, or refer to it. */
  public SchemaValidator(SpecDocument document) {
    this.document = document;
  }

  /** {@return the faults of a value; none if the schema allows it} */
  public List<Fault> faults(JsonNode reference, JsonNode value) {
    JsonNode schema = document.resolve(reference);
    Map<JsonNode, List<Fault>> byValue =
        known.computeIfAbsent(schema, any -> new IdentityHashMap<>());
    List<Fault> earlier = byValue.putIfAbsent(value, OPEN);
    if (earlier != null) {
      return earlier;
    }
    if (++depth > MAX_DEPTH) {
      throw new SpecificationException("Schemas are composed of each other too many times.");
    }
    List<Fault> faults = new ArrayList<>();
    if (schema.isObject()) {
      addOwnFaults(faults, schema, value);
      schema.path("allOf").forEach(part -> faults.addAll(faults(part, value)));
      addFaultsOfChoice(faults, schema, "oneOf", value);
      addFaultsOfChoice(faults, schema, "anyOf", value);
      if (schema.has("not") && faults(schema.get("not"), value).isEmpty()) {
        faults.add(new Fault("", "must not match the schema in `not`", false));
      }
      addFaultsOfFields(faults, schema, value);
      for (int i = 0; value.isArray() && i < value.size(); i++) {
        addInner(faults, "", faults(schema.path("items"), value.get(i)));
      }
    }
    byValue.put(value, faults);
    depth--;
    return faults;
  }

  private void addOwnFaults(List<Fault> faults, JsonNode schema, JsonNode value) {
    ValueKeywords.faults(schema, value)
        .forEach(message -> faults.add(new Fault("", message, false)));
    if (schema.has("pattern") && value.isTextual()) {
      String pattern = schema.get("pattern").asText();
      try {
        if (!patterns.containsKey(pattern)) {
          patterns.put(pattern, EcmaPattern.compile(pattern));
        }
        if (!patterns.get(pattern).isFoundIn(value.asText())) {
          faults.add(new Fault("", "does not match the pattern " + pattern, false));
        }
      } catch (EcmaPattern.UnreadableException unreadable) {
        faults.add(
            new Fault(
                "",
                "the pattern " + pattern + " cannot be judged: " + unreadable.getMessage(),
                true));
      }
    }
  }

  private void addFaultsOfChoice(
      List<Fault> faults, JsonNode schema, String choice, JsonNode value) {
    int valid = 0;
    boolean unreadable = false;
    for (JsonNode branch : schema.path(choice)) {
      List<Fault> ofBranch = faults(branch, value);
      if (ofBranch == OPEN) {
        return;
      }
      valid += ofBranch.isEmpty() ? 1 : 0;
      unreadable |= ofBranch.stream().anyMatch(Fault::unreadable);
    }
    if (valid == 0 && schema.path(choice).size() == 1) {
      faults.addAll(faults(schema.path(choice).get(0), value));
    } else if (valid == 0 && schema.path(choice).size() > 1) {
      faults.add(new Fault("", "must match one of the schemas in `" + choice + "`", unreadable));
    } else if (valid > 1 && choice.equals("oneOf")) {
      faults.add(new Fault("", "must match one schema in `oneOf`, but matches " + valid, false));
    }
  }

  private void addFaultsOfFields(List<Fault> faults, JsonNode schema, JsonNode value) {
    JsonNode properties = schema.path("properties");
    JsonNode others = schema.path("additionalProperties");
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      String name = field.getKey();
      if (!properties.has(name) && others.isBoolean() && !others.asBoolean()) {
        faults.add(new Fault(name, "no such field, and no other fields are allowed", false));
      }
      JsonNode inner = properties.has(name) ? properties.get(name) : others;
      addInner(faults, name, faults(inner, field.getValue()));
    }
    for (JsonNode required : schema.path("required")) {
      String name = required.asText();
      boolean readOnly = document.resolve(properties.path(name)).path("readOnly").asBoolean();
      if (value.isObject() && !value.has(name) && !readOnly) {
        faults.add(new Fault(name, "is required", false));
      }
    }
  }

  private static void addInner(List<Fault> faults, String field, List<Fault> inner) {
    inner.forEach(fault -> faults.add(new Fault(field, fault.message(), fault.unreadable())));
  }
}
