package com.goextrovert.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.Place;
import java.util.List;
import java.util.Set;

/** Compares the fields of two objects. */
final class Fields {
  private final Side after;
  private final boolean inRequest;
  private final SchemaComparison schemas;
  private final Leaves leaves;

  Fields(Side after, boolean inRequest, SchemaComparison schemas, Leaves leaves) {
    this.after = after;
    this.inRequest = inRequest;
    this.schemas = schemas;
    this.leaves = leaves;
  }

  void compare(Place place, JsonNode old, JsonNode now) {
    Set<String> names = Leaves.names(old.path("properties"), now.path("properties"));
    for (JsonNode side : List.of(old, now)) {
      side.path("required").forEach(name -> names.add(name.asText()));
    }
    for (String name : names) {
      JsonNode was = old.path("properties").path(name);
      JsonNode is = now.path("properties").path(name);
      Place field = place.field(name);
      boolean known = !was.isMissingNode();
      if (!known && !is.isMissingNode()) {
        String presence = presence(requires(now, name));
        leaves.add(field, "new, " + presence + ": " + after.schemas().values(is), Leaf.OFFER);
      } else if (known && is.isMissingNode()) {
        leaves.add(field, "gone", Leaf.NOTHING);
      } else {
        if (requires(old, name) != requires(now, name)) {
          leaves.add(field, change(requires(now, name)), Leaf.NOTHING);
        }
        if (known) {
          schemas.compare(field, was, is);
        }
      }
    }
  }

  private String presence(boolean required) {
    if (!required) {
      return "optional";
    }
    return inRequest ? "required" : "always there";
  }

  private String change(boolean required) {
    if (inRequest) {
      return required ? "is now required" : "is no longer required";
    }
    return required ? "is now always there" : "may now be absent";
  }

  private static boolean requires(JsonNode schema, String name) {
    return schema.path("required").valueStream().anyMatch(each -> each.asText().equals(name));
  }
}
