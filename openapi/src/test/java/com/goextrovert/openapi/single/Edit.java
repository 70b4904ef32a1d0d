package com.goextrovert.openapi.single;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.YamlTree;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A change of a tree, made on a copy. */
@FunctionalInterface
public interface Edit {
  /** Changes the copy. */
  void change(ObjectNode document);

  default JsonNode apply(JsonNode before) {
    ObjectNode document = before.deepCopy();
    change(document);
    if (document.equals(before)) {
      throw new IllegalStateException("the edit changes nothing");
    }
    return document;
  }

  default Edit and(Edit next) {
    return document -> {
      change(document);
      next.change(document);
    };
  }

  /** Puts a value, written as YAML, in a place; at an array's end if the place ends in a dash. */
  static Edit set(String pointer, String yaml) {
    return document -> {
      JsonPointer place = JsonPointer.compile(pointer);
      String last = place.last().getMatchingProperty();
      JsonNode owner = owner(document, place);
      if (owner instanceof ArrayNode list) {
        if (last.equals("-")) {
          list.add(tree(yaml));
        } else {
          list.insert(Integer.parseInt(last), tree(yaml));
        }
      } else {
        ((ObjectNode) owner).set(last, tree(yaml));
      }
    };
  }

  static Edit remove(String pointer) {
    return document -> {
      JsonPointer place = JsonPointer.compile(pointer);
      JsonNode owner = owner(document, place);
      String last = place.last().getMatchingProperty();
      JsonNode removed =
          owner instanceof ArrayNode list
              ? list.remove(Integer.parseInt(last))
              : ((ObjectNode) owner).remove(last);
      if (removed == null) {
        throw new IllegalStateException("nothing to remove at " + pointer);
      }
    };
  }

  static Edit rename(String pointer, String name) {
    return document -> {
      JsonPointer place = JsonPointer.compile(pointer);
      ObjectNode owner = (ObjectNode) owner(document, place);
      owner.set(name, owner.remove(place.last().getMatchingProperty()));
    };
  }

  /** Replaces text in the whole document, as a renumbering does. */
  static Edit everywhere(String text, String by) {
    return document -> {
      JsonNode changed = tree(document.toString().replace(text, by));
      document.removeAll();
      document.setAll((ObjectNode) changed);
    };
  }

  /** Takes a word out of a list such as {@code required}. */
  static Edit drop(String pointer, String word) {
    return document -> {
      ArrayNode list = (ArrayNode) document.at(pointer);
      for (int i = list.size() - 1; i >= 0; i--) {
        if (list.get(i).asText().equals(word)) {
          list.remove(i);
        }
      }
    };
  }

  private static JsonNode owner(JsonNode document, JsonPointer place) {
    JsonNode owner = document.at(place.head());
    if (owner.isMissingNode()) {
      throw new IllegalStateException("there is no " + place.head());
    }
    return owner;
  }

  private static JsonNode tree(String yaml) {
    try {
      return YamlTree.read(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
