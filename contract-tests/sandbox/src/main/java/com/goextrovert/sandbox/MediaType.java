package com.goextrovert.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/**
 * The one form of a body that the sandbox speaks.
 *
 * @param name as it stands in a header, without parameters
 * @param key as it stands in the specification
 * @param schema what the body has to be
 */
record MediaType(String name, String key, JsonNode schema) {
  private static final String JSON = "application/json";
  private static final Set<String> THAT_ALLOW_JSON = Set.of("application/*", "*/*");

  /** JSON, if that is one of those that the specification offers, else the first of them. */
  static MediaType of(OpenApiDocument document, JsonNode owner) {
    return document
        .required(owner, "content")
        .propertyStream()
        .map(each -> new MediaType(bare(each.getKey()), each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(each -> !each.name().equals(JSON)))
        .findFirst()
        .map(it -> new MediaType(it.name(), it.key(), document.required(it.schema(), "schema")))
        .orElseThrow(
            () -> new IllegalStateException("The sandbox needs a media type here: " + owner));
  }

  /** A header's value without its parameters. */
  static String bare(String value) {
    String bare = value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return THAT_ALLOW_JSON.contains(bare) ? JSON : bare;
  }
}
