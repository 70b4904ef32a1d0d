package com.goextrovert.openapi;

import java.util.Set;

/** Classifies the keywords of OpenAPI 3.0. */
public final class Keywords {
  private static final Set<String> ANNOTATIONS =
      Set.of("description", "summary", "title", "example", "examples", "externalDocs", "xml");

  private Keywords() {}

  /** {@return whether the keyword only explains, and changes nothing on the wire} */
  public static boolean isAnnotation(String keyword) {
    return ANNOTATIONS.contains(keyword) || keyword.startsWith("x-");
  }
}
