package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.SpecificationException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Carries over the components that a part of a document refers to, and what those refer to. */
final class References {
  private static final Pattern COMPONENT = Pattern.compile("#/components/([^/]+)/([^/]+)");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

  private final String name;
  private final JsonNode from;
  private final ObjectNode to;

  /**
   * @param name what to call the document
   * @param from the document
   * @param to the part of it that is kept
   */
  References(String name, JsonNode from, ObjectNode to) {
    this.name = name;
    this.from = from;
    this.to = to;
  }

  void keepFrom(JsonNode node, Place place) {
    if (node.isArray()) {
      node.forEach(item -> keepFrom(item, place));
    }
    if (place == Place.KEYWORDS && node.path("$ref").isTextual()) {
      keep(node.get("$ref").asText());
    }
    node.properties().forEach(member -> keepFrom(member, place));
  }

  void keepFrom(Map.Entry<String, JsonNode> member, Place place) {
    JsonNode value = member.getValue();
    Place there = place.of(member.getKey(), value);
    if (there == Place.NAMES && member.getKey().equals("mapping")) {
      value.forEach(target -> keep(schemaNamed(target.asText())));
    } else if (there != Place.DATA) {
      keepFrom(value, there);
    }
  }

  /** The schemes that these requirements name. */
  void keepSchemesOf(JsonNode requirements) {
    for (JsonNode requirement : requirements) {
      for (Map.Entry<String, JsonNode> scheme : requirement.properties()) {
        keep("#/components/securitySchemes/" + scheme.getKey());
      }
    }
  }

  /** A discriminator may name a schema or refer to it. */
  private static String schemaNamed(String target) {
    return NAME.matcher(target).matches() ? "#/components/schemas/" + target : target;
  }

  private void keep(String reference) {
    Matcher matcher = COMPONENT.matcher(reference);
    if (!matcher.matches()) {
      throw new SpecificationException(
          name
              + " refers to "
              + reference
              + (reference.startsWith("#")
                  ? ", which is none of its components."
                  : ", which lies in another document; give one that is whole."));
    }
    String section = matcher.group(1);
    String component = decoded(matcher.group(2));
    JsonNode target = from.path("components").path(section).path(component);
    if (target.isMissingNode()) {
      throw new SpecificationException(
          name + " has an unresolved reference: there is no " + reference + " in it.");
    }
    ObjectNode kept = to.withObjectProperty("components").withObjectProperty(section);
    if (!kept.has(component)) {
      kept.set(component, target);
      keepFrom(target, Place.KEYWORDS);
    }
  }

  private static String decoded(String step) {
    return URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8)
        .replace("~1", "/")
        .replace("~0", "~");
  }
}
