package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;

/** Classifies the keywords and header parameters of OpenAPI 3.0 by {@code keywords.yaml}. */
public final class Keywords {
  private static final JsonNode TABLE = YamlTree.resource("keywords.yaml");

  private Keywords() {}

  /** {@return whether the keyword only explains, and changes nothing on the wire} */
  public static boolean isAnnotation(String keyword) {
    return isIn("annotations", keyword) || keyword.startsWith("x-");
  }

  /** {@return whether a name is in one of the lists of {@code keywords.yaml}} */
  public static boolean isIn(String list, String name) {
    return TABLE.path(list).has(name);
  }

  /** {@return whether a value of the keyword says the same as none} */
  public static boolean isDefault(String keyword, JsonNode value) {
    JsonNode defaults = TABLE.path("defaults");
    JsonNode list = defaults.path(defaults.has(keyword) ? keyword : "otherwise");
    return Values.listed(list).contains(value);
  }

  /** {@return the keyword by which a member or item of the keyword's value is read} */
  public static String ofMember(String keyword, String name) {
    return keyword.startsWith("x-") ? keyword : TABLE.path("members").path(keyword).asText(name);
  }
}
