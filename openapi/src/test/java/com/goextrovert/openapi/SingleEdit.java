package com.goextrovert.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.contract.ClientContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One row of {@code single-edits.yaml}: an edit of the specification of November 2026, and what it
 * means for the client of that time.
 *
 * @param name the edit in words
 * @param severity {@code breaking}, {@code additive} or {@code cosmetic}
 * @param rule the id of the violated rule; empty if the edit is not breaking
 * @param place where the edit shows
 * @param after the edited specification
 */
public record SingleEdit(String name, String severity, String rule, String place, JsonNode after) {
  private static final String SCHEMAS = "/components/schemas/";
  private static final Map<String, String> PLACES =
      Map.of(
          "PATH", "/paths/~1api~1client~1v1~1prospects",
          "ADD", "/paths/~1api~1client~1v1~1prospects/post",
          "REMOVE", "/paths/~1api~1client~1v1~1prospects/delete",
          "ADD_REQUEST", SCHEMAS + "CreateRequestDto2",
          "ADD_RESPONSE", SCHEMAS + "CreateResponseDto2",
          "REMOVE_REQUEST", SCHEMAS + "DeleteRequestDto3",
          "REMOVE_RESPONSE", SCHEMAS + "DeleteResponseDto3",
          "ERROR", SCHEMAS + "ClientApiErrorResponseDto",
          "KEY", "/components/securitySchemes/api-key");
  private static final JsonNode SPECIFICATION = YamlTree.resource("specification-of-2026-11.yaml");
  private static final ClientContract CONTRACT = readContract();

  /** Returns all rows. */
  public static Stream<SingleEdit> all() {
    return YamlTree.resource("single-edits.yaml").properties().stream()
        .map(row -> row(row.getKey(), row.getValue()));
  }

  /** Returns the unedited specification. */
  public static JsonNode specification() {
    return SPECIFICATION;
  }

  /** Returns the contract of the client. */
  public static ClientContract contract() {
    return CONTRACT;
  }

  /** Returns a copy of a document with edits, such as {@code remove /servers: null}. */
  public static JsonNode edited(JsonNode before, JsonNode edits) {
    JsonNode after = before;
    for (Map.Entry<String, JsonNode> edit : edits.properties()) {
      String[] words = edit.getKey().split(" ", 2);
      after = edited(after, words[0], words[1], edit.getValue());
    }
    return after;
  }

  /** Returns a copy of a document with one edit, such as {@code "remove", "/servers"}. */
  public static JsonNode edited(JsonNode before, String kind, String place, JsonNode value) {
    if (kind.equals("everywhere")) {
      return yaml(before.toString().replace(place, value.asText()));
    }
    ObjectNode document = before.deepCopy();
    String first = place.split("/", 2)[0];
    String pointer = PLACES.getOrDefault(first, first) + place.substring(first.length());
    JsonNode edited = edit(document, kind, JsonPointer.compile(pointer), value);
    if (edited.equals(before)) {
      throw new IllegalStateException("the edit changes nothing: " + kind + " " + place);
    }
    return edited;
  }

  /** Returns the places of all nodes of a document, the root's included. */
  public static List<JsonPointer> places(JsonNode document) {
    List<JsonPointer> places = new ArrayList<>();
    addPlaces(document, JsonPointer.empty(), places);
    return places;
  }

  private static void addPlaces(JsonNode node, JsonPointer at, List<JsonPointer> places) {
    places.add(at);
    node.properties()
        .forEach(each -> addPlaces(each.getValue(), at.appendProperty(each.getKey()), places));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      addPlaces(node.get(i), at.appendIndex(i), places);
    }
  }

  /** Returns a copy of a document with another node at a place, or without one if it is missing. */
  public static JsonNode replaced(JsonNode before, JsonPointer place, JsonNode node) {
    if (place.matches()) {
      return node;
    }
    JsonNode document = before.deepCopy();
    JsonNode owner = document.at(place.head());
    String name = place.last().getMatchingProperty();
    if (owner instanceof ArrayNode list) {
      list.remove(Integer.parseInt(name));
      if (!node.isMissingNode()) {
        list.insert(Integer.parseInt(name), node);
      }
    } else if (node.isMissingNode()) {
      ((ObjectNode) owner).remove(name);
    } else {
      ((ObjectNode) owner).set(name, node);
    }
    return document;
  }

  /** Returns the tree of a text in YAML. */
  public static JsonNode yaml(String text) {
    try {
      return YamlTree.read(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return severity + ": " + name;
  }

  private static SingleEdit row(String name, JsonNode row) {
    ObjectNode edits = row.deepCopy();
    Map.Entry<String, JsonNode> meaning = row.properties().iterator().next();
    edits.remove(meaning.getKey());
    String[] severity = (meaning.getKey() + " ").split(" ", 2);
    JsonNode after = edited(SPECIFICATION, edits);
    return new SingleEdit(
        name, severity[0], severity[1].strip(), meaning.getValue().asText(), after);
  }

  private static JsonNode edit(
      ObjectNode document, String kind, JsonPointer place, JsonNode value) {
    JsonNode owner = document.at(place.head());
    String last = place.last().getMatchingProperty();
    switch (kind) {
      case "set" -> ((ObjectNode) owner).set(last, value);
      case "insert" -> ((ArrayNode) owner).insert(Integer.parseInt(last), value);
      case "append" -> ((ArrayNode) document.at(place)).add(value);
      case "remove" -> ((ObjectNode) owner).remove(last);
      case "rename" -> ((ObjectNode) owner).set(value.asText(), ((ObjectNode) owner).remove(last));
      case "drop" -> drop((ArrayNode) document.at(place), value);
      case "copy" -> {
        return edited(document, "set", value.asText(), document.at(place));
      }
      default -> throw new IllegalArgumentException(kind);
    }
    return document;
  }

  private static void drop(ArrayNode list, JsonNode value) {
    List<JsonNode> rest = new ArrayList<>();
    list.forEach(rest::add);
    rest.remove(value);
    list.removeAll().addAll(rest);
  }

  private static ClientContract readContract() {
    try {
      return ClientContract.read(YamlTree.resource("client-of-2026-11.yaml").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
