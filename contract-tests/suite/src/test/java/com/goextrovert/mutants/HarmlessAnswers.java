package com.goextrovert.mutants;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.HttpAnswer;
import com.goextrovert.contract.Schema;
import com.goextrovert.contract.SpecifiedOperation;
import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers that are as good as the specified one, so that nobody may object to them. */
final class HarmlessAnswers {
  private static final ObjectWriter INDENTED = new JsonMapper().writer(new DefaultPrettyPrinter());
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final int status;
  private final String mediaType;
  private final Schema schema;
  private final ObjectNode body;
  private final List<Mutant<HttpAnswer>> variants = new ArrayList<>();

  private HarmlessAnswers(int status, SpecifiedOperation.Answer documented) {
    this.status = status;
    this.mediaType = documented.mediaType();
    this.schema = documented.schema();
    this.body = (ObjectNode) schema.sample();
  }

  /**
   * Makes them.
   *
   * @param reliesOn what the client relies on, which tells where null will do beside a type
   */
  static List<Mutant<HttpAnswer>> of(
      int status, SpecifiedOperation.Answer documented, Map<String, ExpectedField> reliesOn) {
    HarmlessAnswers made = new HarmlessAnswers(status, documented);
    made.wholes();
    made.schema.properties().forEach((name, property) -> made.values(name, property, reliesOn));
    return made.variants;
  }

  private void wholes() {
    add("as specified", mediaType, body.toString());
    add("charset in the content type", mediaType + "; charset=utf-8", body.toString());
    add("indented", mediaType, indented());
    List<String> names = new ArrayList<>();
    body.fieldNames().forEachRemaining(names::add);
    Collections.reverse(names);
    ObjectNode reversed = JSON.objectNode();
    names.forEach(name -> reversed.set(name, body.get(name)));
    add("keys in another order", mediaType, reversed.toString());
    if (schema.isOpen()) {
      add("one more field", mediaType, body.deepCopy().put("statusCode", status).toString());
    }
  }

  private void values(String name, Schema property, Map<String, ExpectedField> reliesOn) {
    if (!schema.required().contains(name)) {
      add(name + " is absent", mediaType, body.deepCopy().without(name).toString());
    }
    if (property.isFreeText()) {
      put(name, JSON.textNode(""));
      put(name, JSON.textNode("Ein anderer Text: \u00e4\u6771\ud83d\ude00 \"\\ \n"));
    }
    if (property.isFreeObject()) {
      put(name, JSON.objectNode());
      put(name, JSON.objectNode().put("another", 1));
    }
    if (reliesOn.containsKey(name) && reliesOn.get(name).nullable()) {
      put(name, JSON.nullNode());
    }
  }

  private void put(String name, JsonNode value) {
    ObjectNode changed = body.deepCopy();
    changed.set(name, value);
    add(name + " is " + value, mediaType, changed.toString());
  }

  private void add(String name, String contentType, String text) {
    variants.add(Mutant.of(name, new HttpAnswer(status, Optional.of(contentType), text)));
  }

  private String indented() {
    try {
      return INDENTED.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
