package com.goextrovert.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.Keywords;
import com.goextrovert.openapi.Place;
import com.goextrovert.openapi.change.Difference.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what a comparison meets. */
final class Leaves {
  /** As much of a text as helps to recognise it. */
  private static final int SHOWN = 80;

  private final List<Leaf> leaves = new ArrayList<>();

  void add(Place place, String what, String todo) {
    leaves.add(new Leaf(Kind.ADDITIVE, place, what, todo));
  }

  void cosmetic(Place place, String what) {
    leaves.add(new Leaf(Kind.COSMETIC, place, what, Leaf.NOTHING));
  }

  /** Tells of a member of which nothing is known but whether it only explains. */
  void member(Place place, String name, JsonNode before, JsonNode after) {
    if (Equality.equal(before, after)) {
      return;
    }
    String what = name + ": " + shown(before) + " -> " + shown(after);
    if (Keywords.isAnnotation(name)) {
      cosmetic(place, what);
    } else if (name.equals("deprecated")) {
      add(
          place,
          after.asBoolean() ? "is now deprecated" : "is no longer deprecated",
          after.asBoolean() ? Leaf.REPLACE : Leaf.NOTHING);
    } else if (name.equals("required")) {
      add(place, after.asBoolean() ? "is now required" : "is no longer required", Leaf.NOTHING);
    } else {
      add(place, what, Leaf.NOTHING);
    }
  }

  /** Tells of every member but those that are told otherwise. */
  void members(Place place, JsonNode before, JsonNode after, Set<String> toldOtherwise) {
    names(before, after).stream()
        .filter(name -> !toldOtherwise.contains(name))
        .forEach(name -> member(place, name, before.path(name), after.path(name)));
  }

  List<Leaf> list() {
    return List.copyOf(leaves);
  }

  static Set<String> names(JsonNode before, JsonNode after) {
    Set<String> names = new LinkedHashSet<>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    return names;
  }

  static String shown(JsonNode value) {
    if (value.isMissingNode()) {
      return "none";
    }
    String text = value.toString();
    int end = text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())));
    return end < text.length() ? text.substring(0, end) + "..." : text;
  }
}
