package com.goextrovert.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.DocumentedOperation.DocumentedResponse;
import com.goextrovert.contract.DocumentedSchema;
import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import com.goextrovert.remote.ResponseMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Derives responses that are as valid as the documented one. */
final class HarmlessResponses {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final int status;
  private final String mediaType;
  private final DocumentedSchema schema;
  private final ObjectNode body;
  private final List<Mutant<ResponseMessage>> variants = new ArrayList<>();

  private HarmlessResponses(int status, DocumentedResponse documented) {
    this.status = status;
    this.mediaType = documented.mediaType();
    this.schema = documented.schema();
    this.body = (ObjectNode) schema.sample();
  }

  /** Derives the variants. */
  static List<Mutant<ResponseMessage>> of(
      int status, DocumentedResponse documented, Map<String, ExpectedField> reliesOn) {
    HarmlessResponses derived = new HarmlessResponses(status, documented);
    derived.changeWhole();
    derived
        .schema
        .properties()
        .forEach((name, property) -> derived.changeField(name, property, reliesOn));
    return derived.variants;
  }

  static ObjectNode reversed(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    Collections.reverse(names);
    ObjectNode reversed = JSON.objectNode();
    names.forEach(name -> reversed.set(name, object.get(name)));
    return reversed;
  }

  private void changeWhole() {
    add("unchanged", mediaType, body.toString());
    add("charset in the content type", mediaType + "; charset=utf-8", body.toString());
    add("indented", mediaType, body.toPrettyString());
    add("fields in another order", mediaType, reversed(body).toString());
    if (schema.isOpen()) {
      add("one more field", mediaType, body.deepCopy().put("statusCode", status).toString());
    }
  }

  private void changeField(
      String name, DocumentedSchema property, Map<String, ExpectedField> reliesOn) {
    if (!schema.required().contains(name)) {
      add(name + " is absent", mediaType, body.deepCopy().without(name).toString());
    }
    if (property.isFreeText()) {
      set(name, JSON.textNode(""));
      set(name, JSON.textNode("Ein anderer Text: \u00e4\u6771\ud83d\ude00 \"\\ \n"));
    }
    if (property.isFreeObject()) {
      set(name, JSON.objectNode());
      set(name, JSON.objectNode().put("another", 1));
    }
    if (reliesOn.containsKey(name) && reliesOn.get(name).nullable()) {
      set(name, JSON.nullNode());
    }
  }

  private void set(String name, JsonNode value) {
    ObjectNode changed = body.deepCopy();
    changed.set(name, value);
    add(name + " is " + value, mediaType, changed.toString());
  }

  private void add(String name, String contentType, String text) {
    variants.add(Mutant.of(name, new ResponseMessage(status, Optional.of(contentType), text)));
  }
}
