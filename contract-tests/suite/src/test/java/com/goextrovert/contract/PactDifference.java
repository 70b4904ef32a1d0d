package com.goextrovert.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.goextrovert.contract.PactFile.Interaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the client writes today where the accepted pact says something else. */
final class PactDifference {
  private static final Pattern PLACE =
      Pattern.compile(
          "/(?:body/content/(?<field>[^/]+)|headers/(?<header>[^/]+)"
              + "|matchingRules/body/\\$\\.(?<rule>[^/]+)).*");

  private PactDifference() {}

  static List<Breach> between(List<Interaction> accepted, List<Interaction> written) {
    Map<String, Interaction> before = byDescription(accepted);
    Map<String, Interaction> after = byDescription(written);
    Set<String> descriptions = new LinkedHashSet<>(before.keySet());
    descriptions.addAll(after.keySet());
    List<Breach> breaches = new ArrayList<>();
    for (String description : descriptions) {
      Interaction one = before.get(description);
      Interaction other = after.get(description);
      if (one == null || other == null) {
        Interaction known = one == null ? other : one;
        breaches.add(
            moved(
                known.title(),
                "\"" + description + "\"",
                one == null ? "no such interaction" : "an interaction",
                other == null ? "none" : "one"));
      } else {
        half(one, other, "request", ", request", breaches);
        half(one, other, "response", ", answer " + one.status(), breaches);
      }
    }
    return breaches.stream().distinct().toList();
  }

  private static void half(
      Interaction one, Interaction other, String half, String name, List<Breach> breaches) {
    walk(one.json().path(half), other.json().path(half), "", one.title() + name, breaches);
  }

  private static void walk(
      JsonNode one, JsonNode other, String pointer, String where, List<Breach> breaches) {
    if (one.equals(other)) {
      return;
    }
    if (!one.isObject() || !other.isObject()) {
      breaches.add(difference(one, other, pointer, where));
      return;
    }
    Set<String> names = new LinkedHashSet<>();
    one.fieldNames().forEachRemaining(names::add);
    other.fieldNames().forEachRemaining(names::add);
    names.forEach(
        name -> walk(one.path(name), other.path(name), pointer + "/" + name, where, breaches));
  }

  private static Breach difference(JsonNode one, JsonNode other, String pointer, String where) {
    Matcher place = PLACE.matcher(pointer);
    if (!place.matches()) {
      boolean isPath = pointer.equals("/path");
      return moved(
          where,
          pointer.substring(1),
          isPath ? one.asText() : Shown.value(one),
          isPath ? other.asText() : Shown.value(other));
    }
    if (place.group("rule") != null) {
      return moved(
          where, "field " + place.group("rule") + ", how it is matched", rules(one), rules(other));
    }
    if (place.group("field") != null) {
      return moved(where, "field " + place.group("field"), Shown.value(one), Shown.value(other));
    }
    String name = place.group("header");
    return moved(
        where,
        "header " + name,
        Shown.header(name, first(one), "the pact's"),
        Shown.header(name, first(other), "another"));
  }

  private static String first(JsonNode header) {
    return (header.isArray() ? header.path(0) : header).asText();
  }

  private static String rules(JsonNode rules) {
    return rules instanceof MissingNode ? "to the letter" : rules.toString();
  }

  private static Breach moved(String where, String place, String promised, String came) {
    return new Breach(Breach.Side.CLIENT, where, place, promised, came);
  }

  private static Map<String, Interaction> byDescription(List<Interaction> interactions) {
    return interactions.stream()
        .collect(
            Collectors.toMap(
                Interaction::description,
                Function.identity(),
                (one, other) -> one,
                LinkedHashMap::new));
  }
}
