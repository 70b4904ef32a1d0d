package com.goextrovert.mutants;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.HttpCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Requests that are as good as the pact's own, so that nobody may object to them. */
final class HarmlessRequests {
  private HarmlessRequests() {}

  static List<Mutant<HttpCall>> of(HttpCall good, ObjectNode body) {
    Map<String, String> lower = new LinkedHashMap<>();
    good.headers().forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    List<String> names = new ArrayList<>();
    body.fieldNames().forEachRemaining(names::add);
    Collections.reverse(names);
    ObjectNode reversed = body.objectNode();
    names.forEach(name -> reversed.set(name, body.get(name)));
    return List.of(
        Mutant.of("as the pact has it", good),
        Mutant.of("one more header", good.header("X-Request-Id", "1")),
        Mutant.of(
            "header names in lower case",
            new HttpCall(good.method(), good.path(), good.query(), lower, good.body())),
        Mutant.of(
            "charset in the content type",
            good.header("Content-Type", good.headers().get("Content-Type") + "; charset=utf-8")),
        Mutant.of("keys in another order", good.body(reversed.toString())),
        Mutant.of("indented", good.body(body.toPrettyString())));
  }
}
