package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.SpecDocument;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Finds what a component is called now: what is referred to from the same place has its role. */
final class RenamedComponents {
  private final SpecDocument before;
  private final SpecDocument next;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Set<String> walked = new HashSet<>();

  private RenamedComponents(JsonNode before, JsonNode next) {
    this.before = SpecDocument.of(before);
    this.next = SpecDocument.of(next);
  }

  /** The reference now of each old one that still has a role. */
  static Map<String, String> between(JsonNode before, JsonNode next) {
    RenamedComponents renamed = new RenamedComponents(before, next);
    renamed.walk(before.path("paths"), next.path("paths"));
    renamed.schemes(before.path("security"), next.path("security"));
    return renamed.names;
  }

  private void walk(JsonNode old, JsonNode now) {
    if (now.isMissingNode()) {
      return;
    }
    String oldReference = old.path("$ref").asText();
    String reference = now.path("$ref").asText();
    if (!oldReference.isEmpty() && !reference.isEmpty()) {
      if (!walked.add(oldReference + " " + reference)) {
        return;
      }
      // Also where it is the same: two components may have changed their names with one another.
      names.putIfAbsent(oldReference, reference);
    }
    JsonNode oldNode = before.resolve(old);
    JsonNode node = next.resolve(now);
    for (Map.Entry<String, JsonNode> member : oldNode.properties()) {
      if (member.getKey().equals("security")) {
        schemes(member.getValue(), node.path("security"));
      } else {
        walk(member.getValue(), node.path(member.getKey()));
      }
    }
    for (int i = 0; oldNode.isArray() && i < oldNode.size(); i++) {
      walk(oldNode.get(i), node.path(i));
    }
  }

  private void schemes(JsonNode old, JsonNode now) {
    for (int i = 0; i < old.size(); i++) {
      if (old.path(i).size() == 1 && now.path(i).size() == 1) {
        String oldName = old.get(i).fieldNames().next();
        String name = now.get(i).fieldNames().next();
        names.putIfAbsent(scheme(oldName), scheme(name));
      }
    }
  }

  private static String scheme(String name) {
    return "#/components/securitySchemes/" + name;
  }
}
