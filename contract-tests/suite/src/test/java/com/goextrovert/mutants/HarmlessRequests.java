package com.goextrovert.mutants;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.PactFile.Entry;
import com.goextrovert.remote.RequestMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Derives requests that are as valid as the pact's own. */
final class HarmlessRequests {
  private HarmlessRequests() {}

  static List<Mutant<RequestMessage>> of(Entry interaction) {
    RequestMessage valid = interaction.request();
    ObjectNode body = interaction.requestBody();
    Map<String, String> lowerCase = new LinkedHashMap<>();
    valid.headers().forEach((name, value) -> lowerCase.put(name.toLowerCase(Locale.ROOT), value));
    return List.of(
        Mutant.of("unchanged", valid),
        Mutant.of("one more header", valid.withHeader("X-Request-Id", "1")),
        Mutant.of("header names in lower case", valid.withHeaders(lowerCase)),
        Mutant.of(
            "charset in the content type",
            valid.withHeader(
                "Content-Type", valid.headers().get("Content-Type") + "; charset=utf-8")),
        Mutant.of(
            "fields in another order", valid.withBody(HarmlessResponses.reversed(body).toString())),
        Mutant.of("indented", valid.withBody(body.toPrettyString())));
  }
}
