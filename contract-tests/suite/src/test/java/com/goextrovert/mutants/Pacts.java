package com.goextrovert.mutants;

import au.com.dius.pact.core.model.BasePact;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.Contract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The accepted pact, and what is made of it for the matrix; in memory, never written. */
final class Pacts {
  private static final JsonMapper JSON = new JsonMapper();

  private Pacts() {}

  static JsonNode accepted() throws IOException {
    return JSON.readTree(Contract.acceptedPact().toFile());
  }

  /**
   * The mistakes that most suites make: any text will do as {@code status}, and {@code data} is not
   * mentioned. What this pact fails to see, the accepted one sees by its strength alone.
   */
  static JsonNode weakened(JsonNode pact) {
    JsonNode weakened = pact.deepCopy();
    for (JsonNode interaction : weakened.path("interactions")) {
      ObjectNode response = (ObjectNode) interaction.path("response");
      ((ObjectNode) response.at("/body/content")).remove("data");
      ObjectNode rules = response.withObject("/matchingRules/body");
      rules.remove("$.data");
      rules.withObjectProperty("$.status").putArray("matchers").addObject().put("match", "type");
    }
    return weakened;
  }

  static List<SynchronousRequestResponse> interactions(JsonNode pact) {
    return load(pact).getInteractions().stream()
        .map(each -> each.asSynchronousRequestResponse())
        .toList();
  }

  /** A pact for each interaction: together, some of them would answer for others. */
  static List<BasePact> oneByOne(JsonNode pact) {
    List<BasePact> pacts = new ArrayList<>();
    for (JsonNode interaction : pact.path("interactions")) {
      ObjectNode one = pact.deepCopy();
      ArrayNode interactions = one.putArray("interactions");
      interactions.add(interaction);
      pacts.add(load(one));
    }
    return pacts;
  }

  private static BasePact load(JsonNode pact) {
    return (BasePact)
        DefaultPactReader.INSTANCE.loadPact(
            new ByteArrayInputStream(pact.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
