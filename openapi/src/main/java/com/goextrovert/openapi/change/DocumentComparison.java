package com.goextrovert.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.Keywords;
import com.goextrovert.openapi.Place;
import java.util.List;
import java.util.Set;

/** Compares what two documents say of themselves. */
final class DocumentComparison {
  static final Place DOCUMENT = new Place(List.of("document"));

  private static final Set<String> EXPLANATIONS = Set.of("openapi", "tags");

  private final Leaves leaves;

  DocumentComparison(Leaves leaves) {
    this.leaves = leaves;
  }

  void compare(JsonNode was, JsonNode is) {
    for (String name : Leaves.names(was, is)) {
      if (EXPLANATIONS.contains(name) || Keywords.isAnnotation(name)) {
        explained(name, was.path(name), is.path(name));
      }
    }
    for (String name : Leaves.names(was.path("info"), is.path("info"))) {
      explained(name, was.path("info").path(name), is.path("info").path(name));
    }
  }

  private void explained(String name, JsonNode was, JsonNode is) {
    if (!Equality.equal(was, is)) {
      leaves.cosmetic(DOCUMENT, name + ": " + Leaves.shown(was) + " -> " + Leaves.shown(is));
    }
  }
}
