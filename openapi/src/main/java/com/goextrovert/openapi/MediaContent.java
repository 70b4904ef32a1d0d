package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One representation of a request or response body; its schema may be missing. */
public record MediaContent(String mediaType, JsonNode schema) {

  /** {@return all representations of a request body, response or parameter} */
  public static List<MediaContent> of(JsonNode owner) {
    return owner.path("content").properties().stream()
        .map(each -> new MediaContent(each.getKey(), each.getValue().path("schema")))
        .toList();
  }

  /** {@return the representations that are certainly JSON} */
  public static List<MediaContent> json(JsonNode owner) {
    return ofTypes(owner, List.of("application/json"));
  }

  /** {@return the representations that are JSON or, if none is, those that allow it} */
  public static List<MediaContent> allowingJson(JsonNode owner) {
    List<MediaContent> json = json(owner);
    return json.isEmpty() ? ofTypes(owner, List.of("application/*", "*/*")) : json;
  }

  private static List<MediaContent> ofTypes(JsonNode owner, List<String> types) {
    return of(owner).stream().filter(each -> types.contains(bareType(each.mediaType))).toList();
  }

  /** {@return the representation to use: JSON where it is allowed, else the first} */
  public static Optional<MediaContent> preferred(JsonNode owner) {
    return Stream.concat(allowingJson(owner).stream(), of(owner).stream()).findFirst();
  }

  /** {@return the media types of a body in words} */
  public static String names(JsonNode owner) {
    List<String> names = of(owner).stream().map(MediaContent::mediaType).toList();
    return names.isEmpty() ? "no body" : String.join(", ", names);
  }

  /** {@return a media type in lower case, without parameters} */
  public static String bareType(String mediaType) {
    return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
