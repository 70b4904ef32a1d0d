package com.goextrovert.openapi;

import java.util.Set;

/** What the keywords of OpenAPI 3.0 are for. */
public final class Keywords {
  private static final Set<String> ANNOTATIONS =
      Set.of("description", "summary", "title", "example", "examples", "externalDocs", "xml");

  private Keywords() {}

  /**
   * Whether it explains and changes nothing on the wire.
   *
   * @param keyword the keyword
   * @return whether it is so
   */
  public static boolean isAnnotation(String keyword) {
    return ANNOTATIONS.contains(keyword) || keyword.startsWith("x-");
  }
}
