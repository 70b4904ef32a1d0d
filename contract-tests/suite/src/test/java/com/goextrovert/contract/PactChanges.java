package com.goextrovert.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.contract.ObservedViolation.Party;
import com.goextrovert.contract.PactFile.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Lists where the pact that the client writes differs from the accepted one. */
final class PactChanges {
  private final List<ObservedViolation> changes = new ArrayList<>();

  private PactChanges() {}

  static List<ObservedViolation> between(JsonNode accepted, JsonNode written) {
    PactChanges found = new PactChanges();
    Map<String, Entry> rest = new TreeMap<>();
    PactFile.entries(written).forEach(entry -> rest.put(entry.description(), entry));
    for (Entry entry : PactFile.entries(accepted)) {
      Entry other = rest.remove(entry.description());
      if (other == null) {
        found.add(label(entry), "interaction \"" + entry + "\"", "one", "none");
      } else {
        String response = ", response " + entry.status();
        found.compare(label(entry) + ", request", "request", entry.json(), other.json());
        found.compare(label(entry) + response, "response", entry.json(), other.json());
      }
    }
    rest.values()
        .forEach(entry -> found.add(label(entry), "interaction \"" + entry + "\"", "none", "one"));
    return found.changes;
  }

  private void compare(String message, String half, JsonNode accepted, JsonNode written) {
    walk(message, "", accepted.path(half), written.path(half));
  }

  private void walk(String message, String place, JsonNode accepted, JsonNode written) {
    if (accepted.isObject() && written.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      accepted.fieldNames().forEachRemaining(names::add);
      written.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        String inner = place.isEmpty() ? name : place + " " + name;
        walk(message, inner, accepted.path(name), written.path(name));
      }
    } else if (!accepted.equals(written)) {
      add(message, place, displayed(place, accepted), displayed(place, written));
    }
  }

  private static String displayed(String place, JsonNode value) {
    if (place.startsWith("headers ")) {
      String text = (value.isArray() ? value.path(0) : value).asText();
      return DisplayedValue.header(place.substring(8), text, "not displayed");
    }
    boolean isPublic = place.equals("path") || place.startsWith("matchingRules");
    return isPublic && !value.isMissingNode() ? value.toString() : DisplayedValue.of(value);
  }

  private void add(String message, String place, String accepted, String written) {
    changes.add(
        new ObservedViolation(
            Party.CLIENT, message, place.replace("body content ", "field "), accepted, written));
  }

  private static String label(Entry entry) {
    return Vendored.label(entry.method(), entry.path());
  }
}
