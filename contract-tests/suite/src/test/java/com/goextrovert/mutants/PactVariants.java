package com.goextrovert.mutants;

import au.com.dius.pact.core.model.BasePact;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.Contract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The accepted pact and variants of it, in memory only. */
final class PactVariants {
  private static final JsonMapper JSON = new JsonMapper();

  private PactVariants() {}

  static ObjectNode accepted() throws IOException {
    return (ObjectNode) JSON.readTree(Contract.acceptedPact().toFile());
  }

  /** Makes the mistakes of most pacts: any text as status, and no word of data. */
  static ObjectNode weakened(ObjectNode pact) {
    ObjectNode weakened = pact.deepCopy();
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

  /** Returns a pact for each interaction: in one pact, some would respond for others. */
  static List<BasePact> split(ObjectNode pact) {
    List<BasePact> pacts = new ArrayList<>();
    for (JsonNode interaction : pact.path("interactions")) {
      ObjectNode one = pact.deepCopy();
      one.putArray("interactions").add(interaction);
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
