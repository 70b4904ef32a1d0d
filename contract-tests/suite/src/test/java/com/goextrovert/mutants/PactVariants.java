package com.goextrovert.mutants;

import au.com.dius.pact.core.model.BasePact;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.DocumentedOperation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Variants of a pact, in memory only. */
final class PactVariants {
  private PactVariants() {}

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

  /** Returns a pact with one interaction: in one pact, some would respond for others. */
  static BasePact only(ObjectNode pact, JsonNode interaction) {
    ObjectNode one = pact.deepCopy();
    one.putArray("interactions").add(interaction);
    return load(one);
  }

  /** Returns the interactions that have a response with this status code. */
  static List<SynchronousRequestResponse> interactions(
      ObjectNode pact, DocumentedOperation operation, int status) {
    return load(pact).getInteractions().stream()
        .map(each -> each.asSynchronousRequestResponse())
        .filter(each -> each.getRequest().getMethod().equals(operation.method()))
        .filter(each -> each.getRequest().getPath().equals(operation.path()))
        .filter(each -> each.getResponse().getStatus() == status)
        .toList();
  }

  private static BasePact load(JsonNode pact) {
    return (BasePact)
        DefaultPactReader.INSTANCE.loadPact(
            new ByteArrayInputStream(pact.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
