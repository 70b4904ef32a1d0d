package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.SpecificationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Several parts of one document as one. */
final class Union {
  private static final int SHOWN = 120;

  private final ObjectNode union;
  private final Map<String, String> owners = new LinkedHashMap<>();

  private Union(ObjectNode union) {
    this.union = union;
  }

  /**
   * All that the parts say, by what to call each.
   *
   * @throws SpecificationException if two of them say different things of the same
   */
  static ObjectNode of(List<Map.Entry<String, ObjectNode>> parts) {
    Union union = new Union(parts.get(0).getValue().objectNode());
    parts.forEach(part -> union.join(union.union, part.getValue(), part.getKey(), List.of()));
    return union.union;
  }

  private void join(ObjectNode into, JsonNode more, String from, List<String> at) {
    for (Map.Entry<String, JsonNode> member : more.properties()) {
      List<String> here = new ArrayList<>(at);
      here.add(member.getKey());
      JsonNode known = into.get(member.getKey());
      if (isShared(here) && member.getValue().isObject()) {
        join(into.withObjectProperty(member.getKey()), member.getValue(), from, here);
      } else if (here.equals(List.of("tags"))) {
        joinTags(into.withArrayProperty("tags"), member.getValue());
      } else if (known == null) {
        into.set(member.getKey(), member.getValue());
        owners.put(String.join(" > ", here), from);
      } else {
        refuseConflict(known, member.getValue(), from, here);
      }
    }
  }

  /** What the parts have members of: the paths, each of them, the components, each kind of them. */
  private static boolean isShared(List<String> at) {
    return switch (at.get(0)) {
      case "paths", "components" -> at.size() <= 2;
      default -> false;
    };
  }

  private static void joinTags(ArrayNode into, JsonNode more) {
    for (JsonNode tag : more) {
      if (into.valueStream().noneMatch(known -> Canonical.equal(known, tag))) {
        into.add(tag);
      }
    }
  }

  private void refuseConflict(JsonNode known, JsonNode other, String from, List<String> at) {
    JsonNode ours = Canonical.of(known.isArray() ? set(at, known) : known);
    JsonNode theirs = Canonical.of(other.isArray() ? set(at, other) : other);
    if (ours.equals(theirs)) {
      return;
    }
    String owner = owners.get(String.join(" > ", at));
    List<String> place = new ArrayList<>(at);
    while (ours.isObject() && theirs.isObject()) {
      String differing = firstDifference(ours, theirs);
      place.add(differing);
      ours = ours.path(differing);
      theirs = theirs.path(differing);
    }
    throw new SpecificationException(
        "The parts disagree on %s: %s says %s, %s says %s."
            .formatted(String.join(" > ", place), owner, shown(ours), from, shown(theirs)));
  }

  /** Named, a list shows whether its order counts. */
  private static JsonNode set(List<String> at, JsonNode list) {
    return JsonNodeFactory.instance.objectNode().set(at.get(at.size() - 1), list);
  }

  private static String firstDifference(JsonNode one, JsonNode other) {
    TreeSet<String> names = new TreeSet<>();
    one.fieldNames().forEachRemaining(names::add);
    other.fieldNames().forEachRemaining(names::add);
    return names.stream()
        .filter(name -> !one.path(name).equals(other.path(name)))
        .findFirst()
        .orElseThrow();
  }

  private static String shown(JsonNode value) {
    String text = value.isMissingNode() ? "nothing" : value.toString();
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
  }
}
