package com.goextrovert.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.contract.ObservedViolation.Party;
import com.goextrovert.contract.PactFile.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists where the pact that the client writes differs from the accepted one. */
final class PactChanges {
  private static final Pattern PLACE =
      Pattern.compile(
          "/(?:body/content/(?<field>[^/]+)|headers/(?<header>[^/]+)"
              + "|matchingRules/body/\\$\\.(?<rule>[^/]+)).*");

  private final List<ObservedViolation> changes = new ArrayList<>();

  private PactChanges() {}

  static List<ObservedViolation> between(List<Entry> accepted, List<Entry> written) {
    PactChanges found = new PactChanges();
    Map<String, Entry> before = byDescription(accepted);
    Map<String, Entry> after = byDescription(written);
    before.forEach((description, entry) -> found.compare(entry, after.remove(description)));
    after.values().forEach(entry -> found.add(label(entry), quoted(entry), "none", "one"));
    return found.changes.stream().distinct().toList();
  }

  private void compare(Entry accepted, Entry written) {
    if (written == null) {
      add(label(accepted), quoted(accepted), "one", "none");
      return;
    }
    compare(
        label(accepted) + ", request",
        "",
        accepted.json().path("request"),
        written.json().path("request"));
    compare(
        label(accepted) + ", response " + accepted.status(),
        "",
        accepted.json().path("response"),
        written.json().path("response"));
  }

  private void compare(String message, String pointer, JsonNode accepted, JsonNode written) {
    if (accepted.equals(written)) {
      return;
    }
    if (!accepted.isObject() || !written.isObject()) {
      changed(message, pointer, accepted, written);
      return;
    }
    Set<String> names = new LinkedHashSet<>();
    accepted.fieldNames().forEachRemaining(names::add);
    written.fieldNames().forEachRemaining(names::add);
    names.forEach(
        name -> compare(message, pointer + "/" + name, accepted.path(name), written.path(name)));
  }

  private void changed(String message, String pointer, JsonNode accepted, JsonNode written) {
    Matcher place = PLACE.matcher(pointer);
    if (!place.matches()) {
      boolean isPath = pointer.equals("/path");
      add(
          message,
          pointer.substring(1),
          isPath ? accepted.asText() : DisplayedValue.of(accepted),
          isPath ? written.asText() : DisplayedValue.of(written));
    } else if (place.group("rule") != null) {
      add(message, "matcher of field " + place.group("rule"), rule(accepted), rule(written));
    } else if (place.group("field") != null) {
      add(
          message,
          "field " + place.group("field"),
          DisplayedValue.of(accepted),
          DisplayedValue.of(written));
    } else {
      String name = place.group("header");
      add(
          message,
          "header " + name,
          DisplayedValue.header(name, first(accepted), "the pact's"),
          DisplayedValue.header(name, first(written), "another"));
    }
  }

  private void add(String message, String place, String accepted, String written) {
    changes.add(new ObservedViolation(Party.CLIENT, message, place, accepted, written));
  }

  private static String label(Entry entry) {
    return Vendored.label(entry.method(), entry.path());
  }

  private static String quoted(Entry entry) {
    return "interaction \"" + entry.description() + "\"";
  }

  private static String first(JsonNode header) {
    return (header.isArray() ? header.path(0) : header).asText();
  }

  private static String rule(JsonNode rule) {
    return rule.isMissingNode() ? "equality" : rule.toString();
  }

  private static Map<String, Entry> byDescription(List<Entry> entries) {
    Map<String, Entry> byDescription = new LinkedHashMap<>();
    entries.forEach(entry -> byDescription.put(entry.description(), entry));
    return byDescription;
  }
}
