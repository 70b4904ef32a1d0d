package com.goextrovert.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.Place;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the two schemas of one place, and all that they hold. */
final class SchemaComparison {
  private static final Set<String> TOLD_APART =
      Set.of(
          "properties",
          "required",
          "enum",
          "oneOf",
          "anyOf",
          "allOf",
          "items",
          "not",
          "additionalProperties");

  private static final Set<String> SHAPES = Set.of("array", "object");

  /** Below this, what has been compared elsewhere already is not compared again. */
  private static final int SHALLOW = 3;

  private static final int DEEPEST = 20;

  private final Side before;
  private final Side after;
  private final boolean inRequest;
  private final Leaves leaves;
  private final Set<List<JsonNode>> compared = new HashSet<>();

  SchemaComparison(Side before, Side after, boolean inRequest, Leaves leaves) {
    this.before = before;
    this.after = after;
    this.inRequest = inRequest;
    this.leaves = leaves;
  }

  void compare(Place place, JsonNode was, JsonNode is) {
    int depth = place.steps().size();
    boolean known = !compared.add(List.of(was, is));
    if (depth > DEEPEST || depth > SHALLOW && known) {
      return;
    }
    names(place, nameOf(was), nameOf(is));
    JsonNode old = before.plain(was);
    JsonNode now = after.plain(is);
    Choices choices = new Choices(before, after, this, leaves);
    if (choices.areOnOneSideAlone(old, now)) {
      choices.tellOneSided(place, old, now);
      return;
    }
    if (isOfAnotherShape(old, now)) {
      leaves.member(place, "type", old.path("type"), now.path("type"));
      return;
    }
    choices.compare(place, old, now);
    new Fields(after, inRequest, this, leaves).compare(place, old, now);
    values(place, old.path("enum"), now.path("enum"));
    inner(place, "items", "items", old, now);
    inner(place, "not", "what it is not", old, now);
    inner(place, "additionalProperties", "other fields", old, now);
    leaves.member(
        place, "allOf", before.meaning(old.path("allOf")), after.meaning(now.path("allOf")));
    leaves.members(place, old, now, TOLD_APART);
  }

  /** Everything that an object or a list holds would be told as gone, or new. */
  private static boolean isOfAnotherShape(JsonNode old, JsonNode now) {
    return old.has("type")
        && now.has("type")
        && !old.path("type").equals(now.path("type"))
        && (SHAPES.contains(old.path("type").asText())
            || SHAPES.contains(now.path("type").asText()));
  }

  private void names(Place place, String old, String now) {
    if (old.equals(now)) {
      return;
    }
    if (old.isEmpty()) {
      leaves.cosmetic(place, "what was written in place is now schema " + now);
    } else if (now.isEmpty()) {
      leaves.cosmetic(place, "schema " + old + " is now written in place");
    } else {
      leaves.cosmetic(place, "schema " + old + " is now " + now);
    }
  }

  /** What stands there by its name, be it wrapped or not. */
  private static String nameOf(JsonNode schema) {
    if (schema.has("$ref")) {
      return schema.path("$ref").asText().replaceFirst(".*/", "");
    }
    return Stream.of("allOf", "oneOf", "anyOf")
        .map(schema::path)
        .filter(parts -> parts.size() == 1)
        .map(parts -> nameOf(parts.get(0)))
        .findFirst()
        .orElse("");
  }

  private void inner(Place place, String keyword, String step, JsonNode old, JsonNode now) {
    if (old.path(keyword).isObject() && now.path(keyword).isObject()) {
      compare(place.at(step), old.path(keyword), now.path(keyword));
    } else {
      leaves.member(place, keyword, old.path(keyword), now.path(keyword));
    }
  }

  private void values(Place place, JsonNode old, JsonNode now) {
    if (!old.isArray() || !now.isArray()) {
      leaves.member(place, "enum", old, now);
      return;
    }
    String gone = without(old, now);
    String came = without(now, old);
    if (!gone.isEmpty() || !came.isEmpty()) {
      String less = gone.isEmpty() ? "" : "is no longer " + gone;
      String more = came.isEmpty() ? "" : "may now also be " + came;
      leaves.add(place, less + (less.isEmpty() || more.isEmpty() ? "" : ", ") + more, Leaf.NOTHING);
    }
  }

  private static String without(JsonNode values, JsonNode others) {
    Set<JsonNode> rest = new LinkedHashSet<>();
    values.forEach(rest::add);
    others.forEach(rest::remove);
    return String.join(" or ", rest.stream().map(JsonNode::toString).toList());
  }
}
