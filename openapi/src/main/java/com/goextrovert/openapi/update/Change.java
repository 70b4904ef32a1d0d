package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
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

  /** Returns the differences between the two values, each as deep in the trees as possible. */
  List<Change> split() {
    boolean areObjects = before.isObject() && after.isObject();
    if (!areObjects && !isLast("properties") && !isLast("content")) {
      return before.equals(after) ? List.of() : List.of(this);
    }
    Set<String> names = new TreeSet<>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    List<Change> changes = new ArrayList<>();
    for (String name : names) {
      List<String> inner = new ArrayList<>(steps);
      inner.add(name);
      Change change = new Change(operation, inner, before.path(name), after.path(name), isCosmetic);
      changes.addAll(change.split());
    }
    return changes;
  }

  boolean isWithin(Change other) {
    return operation.equals(other.operation) && Collections.indexOfSubList(steps, other.steps) == 0;
  }

  /** Returns where the change is: {@code response 201, field data.id}. */
  String place() {
    int end = isWhole() ? steps.size() : steps.size() - 1;
    StringBuilder place = new StringBuilder();
    boolean isNested = false;
    for (int i = 0; i < end; i++) {
      boolean isField = steps.get(i).equals("properties") && i + 1 < end;
      String step = steps.get(isField ? ++i : i);
      if (isField || !HIDDEN.contains(step)) {
        place.append(isField && isNested ? "." : isField ? ", field " : ", ").append(step);
        isNested = isField;
      }
    }
    String text =
        place.toString().replaceFirst("^, (?:(request) body, (?=field ))?", "$1 ").strip();
    return text.isEmpty() ? "operation" : text;
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
