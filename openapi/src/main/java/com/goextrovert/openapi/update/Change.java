package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.Keywords;
import com.goextrovert.openapi.Place;
import java.util.Set;

/**
 * One difference between two specifications.
 *
 * @param operation the operation, or {@code the document}
 * @param place the place in it
 * @param keyword what differs there; {@link #PRESENCE} if it is the whole place
 * @param before its old value; missing if there was none
 * @param after its new value; missing if there is none
 */
record Change(String operation, Place place, String keyword, JsonNode before, JsonNode after) {
  static final String PRESENCE = "presence";
  static final String DOCUMENT = "the document";
  static final String SCHEMA_NAME = "schema name";
  static final String SPELLING = "spelling";

  private static final Set<String> NAMES = Set.of("operationId", "tags", SCHEMA_NAME, SPELLING);
  private static final int SHOWN_CHARACTERS = 80;

  /** Returns whether it changes nothing on the wire. */
  boolean isCosmetic() {
    return operation.equals(DOCUMENT) || NAMES.contains(keyword) || Keywords.isAnnotation(keyword);
  }

  @Override
  public String toString() {
    String at = operation + ", " + place + ": ";
    if (!keyword.equals(PRESENCE)) {
      return at + keyword + ": " + shown(before) + " -> " + shown(after);
    }
    return at + (after.isMissingNode() ? "gone" : "new: " + shown(after));
  }

  private static String shown(JsonNode value) {
    String text = value.isMissingNode() ? "none" : value.toString();
    return text.codePointCount(0, text.length()) <= SHOWN_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN_CHARACTERS)) + "...";
  }
}
