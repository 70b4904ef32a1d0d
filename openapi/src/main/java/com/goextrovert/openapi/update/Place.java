package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What a node of an OpenAPI document is, which decides what its members' names mean. */
enum Place {
  /** An object of OpenAPI's own: its members' names are keywords. */
  KEYWORDS,
  /** A map whose keys somebody chose: properties, schemas, paths, ... */
  NAMES,
  /** Somebody's data, such as an example: a reference or a list in it means nothing to OpenAPI. */
  DATA;

  private static final Set<String> NAME_MAPS =
      Set.of(
          "paths",
          "schemas",
          "responses",
          "parameters",
          "examples",
          "requestBodies",
          "headers",
          "securitySchemes",
          "links",
          "callbacks",
          "properties",
          "patternProperties",
          "content",
          "encoding",
          "mapping",
          "variables",
          "scopes");
  private static final Set<String> DATA_MEMBERS = Set.of("example", "default", "enum", "value");

  /** Lists whose order says nothing. */
  private static final Set<String> SETS =
      Set.of("required", "enum", "tags", "security", "parameters", "allOf", "oneOf", "anyOf");

  /** What the member of this name is. */
  Place of(String name, JsonNode member) {
    return switch (this) {
      case DATA -> DATA;
      case NAMES -> KEYWORDS;
      case KEYWORDS -> {
        if (DATA_MEMBERS.contains(name) || isExtension(name)) {
          yield DATA;
        }
        yield NAME_MAPS.contains(name) && member.isObject() ? NAMES : KEYWORDS;
      }
    };
  }

  /** Whether the member of this name is a list in which order says nothing. */
  boolean isSet(String name, JsonNode member) {
    return this == KEYWORDS && member.isArray() && SETS.contains(name);
  }

  static boolean isExtension(String name) {
    return name.startsWith("x-");
  }
}
