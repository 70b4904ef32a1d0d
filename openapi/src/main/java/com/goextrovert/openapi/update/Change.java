package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One difference between two trees: the names on the way to it, its old and its new value. */
record Change(
    String operation, List<String> steps, JsonNode before, JsonNode after, boolean isCosmetic) {
  private static final Set<String> HIDDEN = Set.of("schema", "content", "application/json");
  private static final int SHOWN_CHARACTERS = 80;

  /** Lists the differences between two trees. */
  static List<Change> list(String operation, JsonNode before, JsonNode after, boolean isCosmetic) {
    List<Change> changes = new ArrayList<>();
    new Change(operation, List.of(), before, after, isCosmetic).split(changes);
    return changes;
  }

  private void split(List<Change> into) {
    boolean areObjects = before.isObject() && after.isObject();
    if (!areObjects && !isLast("properties") && !isLast("content")) {
      if (!before.equals(after)) {
        into.add(this);
      }
      return;
    }
    Set<String> names = new TreeSet<>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      List<String> further = new ArrayList<>(steps);
      further.add(name);
      new Change(operation, further, before.path(name), after.path(name), isCosmetic).split(into);
    }
  }

  boolean isWithin(Change other) {
    return operation.equals(other.operation) && Collections.indexOfSubList(steps, other.steps) == 0;
  }

  Place place() {
    int end = isWhole() ? steps.size() : steps.size() - 1;
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < end; i++) {
      if (steps.get(i).equals("properties") && i + 1 < end) {
        shown.add("field " + steps.get(++i));
      } else if (!HIDDEN.contains(steps.get(i))) {
        shown.add(steps.get(i));
      }
    }
    return shown.isEmpty() ? Place.OPERATION : new Place(shown);
  }

  /** Returns whether the place itself is new or gone, rather than a keyword there. */
  private boolean isWhole() {
    boolean isPresence = before.isMissingNode() || after.isMissingNode();
    return steps.isEmpty() || isPresence && (before.isObject() || after.isObject());
  }

  private boolean isLast(String step) {
    return !steps.isEmpty() && steps.get(steps.size() - 1).equals(step);
  }

  @Override
  public String toString() {
    String at = operation + ", " + place() + ": ";
    return isWhole()
        ? at + (after.isMissingNode() ? "gone" : "new: " + shown(after))
        : at + steps.get(steps.size() - 1) + ": " + shown(before) + " -> " + shown(after);
  }

  private static String shown(JsonNode value) {
    String text = value.isMissingNode() ? "none" : value.toString();
    return text.length() > SHOWN_CHARACTERS ? text.substring(0, SHOWN_CHARACTERS) + "..." : text;
  }
}
