package com.goextrovert.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.client.AddProspect;
import com.goextrovert.client.DuplicatePolicy;
import com.goextrovert.client.Prospects;
import com.goextrovert.client.RemoveProspect;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** How a user has the client send a body: the one place where the suite calls each operation. */
public final class FacadeCalls {
  private static final Map<String, BiConsumer<Prospects, JsonNode>> BY_NAME =
      Map.of(
          "addProspect",
          (prospects, body) ->
              prospects.add(
                  AddProspect.builder()
                      .profileUrl(body.path("prospectProfileUrl").asText())
                      .prospectListId(body.path("prospectListId").asText())
                      .campaignId(body.path("campaignId").asText())
                      .onDuplicate(
                          body.path("moveDuplicatedProspect").asBoolean()
                              ? DuplicatePolicy.MOVE
                              : DuplicatePolicy.FAIL)
                      .build()),
          "removeProspect",
          (prospects, body) ->
              prospects.remove(
                  RemoveProspect.builder()
                      .profileUrl(body.path("prospectProfileUrl").asText())
                      .campaignId(body.path("campaignId").asText())
                      .rejectPosts(body.path("rejectPosts").asBoolean())
                      .build()));

  private FacadeCalls() {}

  /** The call that sends such a body; none, if the facade does not offer the operation. */
  public static Optional<BiConsumer<Prospects, JsonNode>> of(String method, String path) {
    return Needs.operation(method, path).map(operation -> BY_NAME.get(operation.name()));
  }

  /** Bodies that have each sample of each field at least once; the first is the pact's example. */
  public static List<JsonNode> bodies(ClientOperation operation) {
    List<JsonNode> bodies = new ArrayList<>();
    operation
        .sends()
        .forEach(
            (field, samples) ->
                samples.forEach(
                    sample -> {
                      ObjectNode body = JsonNodeFactory.instance.objectNode();
                      operation.sends().forEach((name, each) -> body.set(name, each.get(0)));
                      bodies.add(body.set(field, sample));
                    }));
    return bodies;
  }
}
