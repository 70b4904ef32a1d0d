package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The one form of a body that this client speaks.
 *
 * @param mediaType {@code application/json} where the document offers that in any spelling
 * @param schema as the document has it
 */
record Content(String mediaType, JsonNode schema) {
  private static final String JSON = "application/json";
  private static final Set<String> THAT_MEAN_JSON_TOO = Set.of(JSON, "application/*", "*/*");

  /** The content of a request body, response or parameter; the first if none of it is JSON. */
  static Optional<Content> of(JsonNode owner) {
    JsonNode content = owner.path("content");
    if (content.has(JSON)) {
      return Optional.of(new Content(JSON, content.get(JSON).path("schema")));
    }
    return content
        .propertyStream()
        .map(each -> new Content(spelled(each.getKey()), each.getValue().path("schema")))
        .sorted((one, other) -> Boolean.compare(other.isJson(), one.isJson()))
        .findFirst();
  }

  /** Writes it into a request body or response, with another schema. */
  void putInto(ObjectNode owner, JsonNode other) {
    owner.putObject("content").putObject(mediaType).set("schema", other);
  }

  private boolean isJson() {
    return mediaType.equals(JSON);
  }

  private static String spelled(String mediaType) {
    String bare = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return THAT_MEAN_JSON_TOO.contains(bare) ? JSON : mediaType;
  }
}
