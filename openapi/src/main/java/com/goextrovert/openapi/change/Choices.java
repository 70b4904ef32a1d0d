package com.goextrovert.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.Keywords;
import com.goextrovert.openapi.Place;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Compares {@code oneOf} and {@code anyOf}. */
final class Choices {
  private static final List<String> KEYWORDS = List.of("oneOf", "anyOf");

  private final Side before;
  private final Side after;
  private final SchemaComparison schemas;
  private final Leaves leaves;

  Choices(Side before, Side after, SchemaComparison schemas, Leaves leaves) {
    this.before = before;
    this.after = after;
    this.schemas = schemas;
    this.leaves = leaves;
  }

  /** What stands beside a choice then stands in its branches, and would seem to be gone. */
  boolean areOnOneSideAlone(JsonNode old, JsonNode now) {
    return KEYWORDS.stream().anyMatch(choice -> old.has(choice) != now.has(choice));
  }

  void tellOneSided(Place place, JsonNode old, JsonNode now) {
    for (String choice : KEYWORDS) {
      if (old.has(choice) != now.has(choice)) {
        leaves.add(
            place,
            choice
                + ": "
                + alternatives(old.path(choice))
                + " -> "
                + alternatives(now.path(choice)),
            Leaf.NOTHING);
      }
    }
    leaves.members(place, annotations(old), annotations(now), Set.of());
  }

  void compare(Place place, JsonNode old, JsonNode now) {
    KEYWORDS.forEach(choice -> compare(place, choice, old.path(choice), now.path(choice)));
  }

  private void compare(Place place, String choice, JsonNode old, JsonNode now) {
    List<JsonNode> gone = new ArrayList<>(old.valueStream().toList());
    List<JsonNode> came = new ArrayList<>(now.valueStream().toList());
    // Branches that mean the same belong together, wherever they stand; the rest, by their order.
    for (Iterator<JsonNode> each = gone.iterator(); each.hasNext(); ) {
      JsonNode was = each.next();
      JsonNode meaning = before.meaning(was);
      came.stream()
          .filter(is -> Equality.equal(after.meaning(is), meaning))
          .findFirst()
          .ifPresent(
              is -> {
                each.remove();
                came.remove(is);
                schemas.compare(place.at("an alternative"), was, is);
              });
    }
    int pairs = Math.min(gone.size(), came.size());
    for (int i = 0; i < pairs; i++) {
      schemas.compare(place.at("alternative " + (i + 1)), gone.get(i), came.get(i));
    }
    gone.subList(pairs, gone.size())
        .forEach(
            was ->
                leaves.add(
                    place,
                    choice + ": no longer " + Leaves.shown(before.meaning(was)),
                    Leaf.NOTHING));
    came.subList(pairs, came.size())
        .forEach(
            is ->
                leaves.add(
                    place, choice + ": now also " + Leaves.shown(after.meaning(is)), Leaf.NOTHING));
  }

  private static String alternatives(JsonNode choice) {
    return choice.isMissingNode() ? "none" : choice.size() + " alternatives";
  }

  private static JsonNode annotations(JsonNode schema) {
    ObjectNode annotations = schema.deepCopy();
    annotations.properties().removeIf(each -> !Keywords.isAnnotation(each.getKey()));
    return annotations;
  }
}
