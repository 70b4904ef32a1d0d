package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Classifies the keywords and header parameters of OpenAPI 3.0 by {@code keywords.yaml}. */
public final class Keywords {
  private static final JsonNode TABLE = YamlTree.resource("keywords.yaml");

  private Keywords() {}

  /** {@return whether the keyword only explains, and changes nothing on the wire} */
  public static boolean isAnnotation(String keyword) {
    return TABLE.path("annotations").has(keyword) || keyword.startsWith("x-");
  }

  /** {@return whether the order of the keyword's list plays no part} */
  public static boolean isSet(String keyword) {
    return TABLE.path("sets").has(keyword);
  }

  /** {@return whether the keyword's value is a schema} */
  public static boolean isSchema(String keyword) {
    return TABLE.path("schemas").has(keyword);
  }

  /** {@return the keyword by which a member or item of the keyword's value is read} */
  public static String ofMember(String keyword, String name) {
    return keyword.startsWith("x-") ? keyword : TABLE.path("members").path(keyword).asText(name);
  }

  /** {@return whether every HTTP client sends this header anyway} */
  static boolean isStandardHeader(String name) {
    return TABLE.path("standardHeaders").has(name.toLowerCase(Locale.ROOT));
  }
}
