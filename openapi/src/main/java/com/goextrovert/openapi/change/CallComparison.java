package com.goextrovert.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.Place;
import com.goextrovert.openapi.SecurityRequirement;
import com.goextrovert.openapi.SecurityRequirement.Scheme;
import com.goextrovert.openapi.ServerAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares where an operation is served, and what a caller has to show. */
final class CallComparison {
  private final Leaves leaves;

  CallComparison(Leaves leaves) {
    this.leaves = leaves;
  }

  void compare(EffectiveOperation was, EffectiveOperation is) {
    servers(was.servers(), is.servers());
    security(was.security(), is.security());
  }

  private void servers(List<JsonNode> old, List<JsonNode> now) {
    List<String> was = old.stream().map(ServerAddress::of).toList();
    List<String> is = now.stream().map(ServerAddress::of).toList();
    if (!was.equals(is)) {
      leaves.add(Place.SERVER, inWords(was) + " -> " + inWords(is), Leaf.NOTHING);
    } else {
      for (int i = 0; i < old.size(); i++) {
        explained(Place.SERVER, old.get(i), now.get(i));
      }
    }
  }

  /** What is meant is the same, so that the rest is how it is put. */
  private void explained(Place place, JsonNode was, JsonNode is) {
    for (String name : Leaves.names(was, is)) {
      if (!was.path(name).equals(is.path(name))) {
        leaves.cosmetic(
            place,
            name + ": " + Leaves.shown(was.path(name)) + " -> " + Leaves.shown(is.path(name)));
      }
    }
  }

  private static String inWords(List<String> servers) {
    return servers.isEmpty() ? "no server" : String.join(", then ", servers);
  }

  private void security(List<SecurityRequirement> was, List<SecurityRequirement> is) {
    if (!meaning(was).equals(meaning(is))) {
      leaves.add(Place.SECURITY, alternatives(was) + " -> " + alternatives(is), Leaf.NOTHING);
    } else {
      schemes(was)
          .forEach(
              old ->
                  schemes(is)
                      .filter(now -> now.meaning().equals(old.meaning()))
                      .findFirst()
                      .ifPresent(now -> schemes(old, now)));
    }
  }

  private void schemes(Scheme was, Scheme is) {
    if (!was.name().equals(is.name())) {
      leaves.cosmetic(Place.SECURITY, "scheme " + was.name() + " is now " + is.name());
    }
    explained(Place.SECURITY, was.definition(), is.definition());
  }

  private static Stream<Scheme> schemes(List<SecurityRequirement> alternatives) {
    return alternatives.stream().flatMap(each -> each.schemes().stream()).distinct();
  }

  private static Set<Set<JsonNode>> meaning(List<SecurityRequirement> alternatives) {
    Set<Set<JsonNode>> meaning = new HashSet<>();
    alternatives.forEach(
        each ->
            meaning.add(each.schemes().stream().map(Scheme::meaning).collect(Collectors.toSet())));
    return meaning;
  }

  private static String alternatives(List<SecurityRequirement> alternatives) {
    return alternatives.isEmpty()
        ? "nothing"
        : alternatives.stream()
            .map(SecurityRequirement::toString)
            .collect(Collectors.joining(", or "));
  }
}
