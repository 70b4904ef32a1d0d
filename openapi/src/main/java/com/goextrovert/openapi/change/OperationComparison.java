package com.goextrovert.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares all that holds for one operation, wherever the documents say it. */
final class OperationComparison {
  private static final Set<String> TOLD_APART =
      Set.of(
          "servers",
          "security",
          "parameters",
          "requestBody",
          "responses",
          "callbacks",
          "operationId",
          "tags");

  private final Side before;
  private final Side after;
  private final Leaves leaves;

  OperationComparison(Side before, Side after, Leaves leaves) {
    this.before = before;
    this.after = after;
    this.leaves = leaves;
  }

  void compare(EffectiveOperation was, EffectiveOperation is) {
    JsonNode old = was.tree();
    JsonNode now = is.tree();
    new CallComparison(leaves).compare(was, is);
    explained(Place.OPERATION, "operationId", old, now);
    explained(Place.OPERATION, "tags", old, now);
    deep(Place.OPERATION, "callbacks", old, now);
    leaves.members(
        Place.OPERATION, Side.withoutDefaults(old), Side.withoutDefaults(now), TOLD_APART);
    leaves.members(Place.OPERATION, was.pathExplanations(), is.pathExplanations(), Set.of());
    parameters(was.parameters(), is.parameters());
    requestBody(was.requestBody(), is.requestBody());
    answers(was.responses(), is.responses());
  }

  private void explained(Place place, String name, JsonNode old, JsonNode now) {
    if (!Equality.equal(old.path(name), now.path(name))) {
      leaves.cosmetic(
          place,
          name + ": " + Leaves.shown(old.path(name)) + " -> " + Leaves.shown(now.path(name)));
    }
  }

  /** Tells of a member with references in it, in one line. */
  private void deep(Place place, String name, JsonNode old, JsonNode now) {
    JsonNode was = before.meaning(old.path(name));
    JsonNode is = after.meaning(now.path(name));
    if (!Equality.equal(was, is)) {
      leaves.member(place, name, was, is);
    } else if (!Equality.equal(old.path(name), now.path(name))) {
      leaves.cosmetic(place, name + ": described in other words");
    }
  }

  private void parameters(Map<Place, JsonNode> old, Map<Place, JsonNode> now) {
    for (Place place : union(old.keySet(), now.keySet())) {
      JsonNode was = old.get(place);
      JsonNode is = now.get(place);
      if (was == null) {
        boolean required = is.path("required").asBoolean();
        leaves.add(place, "new, " + (required ? "required" : "optional"), Leaf.OFFER);
      } else if (is == null) {
        leaves.add(place, "gone", Leaf.NOTHING);
      } else {
        schema(place, was, is, true);
        content(place, was, is, true);
        leaves.members(
            place,
            Side.withoutDefaults(was),
            Side.withoutDefaults(is),
            Set.of("schema", "content", "in", "name"));
      }
    }
  }

  private void requestBody(JsonNode was, JsonNode is) {
    if (was.isMissingNode() || is.isMissingNode()) {
      if (was.isMissingNode() != is.isMissingNode()) {
        leaves.add(Place.REQUEST, is.isMissingNode() ? "gone" : "new", Leaf.NOTHING);
      }
      return;
    }
    content(Place.REQUEST, was, is, true);
    leaves.members(
        Place.REQUEST, Side.withoutDefaults(was), Side.withoutDefaults(is), Set.of("content"));
  }

  private void answers(Map<String, JsonNode> old, Map<String, JsonNode> now) {
    for (String status : union(old.keySet(), now.keySet())) {
      Place place = Place.response(status);
      JsonNode was = old.get(status);
      JsonNode is = now.get(status);
      if (was == null) {
        leaves.add(place, "new", Leaf.NOTHING);
      } else if (is == null) {
        leaves.add(place, "gone", Leaf.NOTHING);
      } else {
        content(place, was, is, false);
        deep(place, "headers", was, is);
        deep(place, "links", was, is);
        leaves.members(place, was, is, Set.of("content", "headers", "links"));
      }
    }
  }

  private void content(Place place, JsonNode was, JsonNode is, boolean inRequest) {
    JsonNode old = was.path("content");
    Set<String> came = new LinkedHashSet<>();
    is.path("content").fieldNames().forEachRemaining(came::add);
    for (String type : (Iterable<String>) old::fieldNames) {
      Optional<String> same = sameType(type, came);
      if (same.isEmpty()) {
        leaves.add(place, type + ": gone", Leaf.NOTHING);
        continue;
      }
      came.remove(same.get());
      if (!same.get().equals(type)) {
        leaves.add(place, type + " -> " + same.get(), Leaf.NOTHING);
      }
      // What the client reads and sends needs no mention of its media type.
      boolean json = EffectiveOperation.bare(type).equals("application/json");
      Place inside = json ? place : place.at(type);
      JsonNode now = is.path("content").path(same.get());
      schema(inside, old.path(type), now, inRequest);
      leaves.members(inside, old.path(type), now, Set.of("schema"));
    }
    came.forEach(type -> leaves.add(place, type + ": new", Leaf.NOTHING));
  }

  private static Optional<String> sameType(String type, Set<String> types) {
    return types.contains(type)
        ? Optional.of(type)
        : types.stream()
            .filter(each -> EffectiveOperation.bare(each).equals(EffectiveOperation.bare(type)))
            .findFirst();
  }

  private void schema(Place place, JsonNode was, JsonNode is, boolean inRequest) {
    JsonNode old = was.path("schema");
    JsonNode now = is.path("schema");
    if (!old.isObject() || !now.isObject()) {
      leaves.member(place, "schema", old, now);
      return;
    }
    int told = leaves.list().size();
    new SchemaComparison(before, after, inRequest, leaves).compare(place, old, now);
    boolean nothing = leaves.list().size() == told;
    if (nothing && !Equality.equal(before.meaning(old), after.meaning(now))) {
      leaves.cosmetic(place, "says the same in other words");
    }
  }

  private static <T> List<T> union(Set<T> some, Set<T> others) {
    Set<T> union = new LinkedHashSet<>(some);
    union.addAll(others);
    return List.copyOf(union);
  }
}
