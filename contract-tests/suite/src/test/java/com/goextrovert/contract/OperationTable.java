package com.goextrovert.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.client.AddProspect;
import com.goextrovert.client.Confirmation;
import com.goextrovert.client.DuplicatePolicy;
import com.goextrovert.client.Prospects;
import com.goextrovert.client.RemoveProspect;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The facade's call for each operation, and the interactions of the pact. The rest of an
 * interaction comes from {@code client.yaml}. A further operation adds its rows here.
 */
public final class OperationTable {
  private static final Map<String, BiFunction<Prospects, JsonNode, Confirmation>> CALLS =
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

  private static final Map<String, JsonNode> MOVING =
      Map.of("moveDuplicatedProspect", BooleanNode.TRUE);
  private static final Map<String, JsonNode> REJECTING = Map.of("rejectPosts", BooleanNode.TRUE);

  static final List<Interaction> INTERACTIONS =
      List.of(
          new Interaction(
              "addProspect",
              201,
              Contract.CAMPAIGN_WITH_LIST,
              "a prospect to add, not to be moved",
              Map.of()),
          new Interaction(
              "addProspect",
              201,
              Contract.PROSPECT_ELSEWHERE,
              "a prospect to add, or to move from elsewhere",
              MOVING),
          new Interaction(
              "addProspect",
              401,
              Contract.UNKNOWN_KEY,
              "a prospect to add, with a wrong key",
              Map.of()),
          new Interaction(
              "removeProspect",
              200,
              Contract.PROSPECT_IN_CAMPAIGN,
              "a prospect to remove, posts left alone",
              Map.of()),
          new Interaction(
              "removeProspect",
              200,
              Contract.PROSPECT_IN_CAMPAIGN,
              "a prospect to remove, posts rejected",
              REJECTING),
          new Interaction(
              "removeProspect",
              401,
              Contract.UNKNOWN_KEY,
              "a prospect to remove, with a wrong key",
              Map.of()));

  /**
   * An interaction of the pact.
   *
   * @param operation the operation's name in {@code client.yaml}
   * @param status the response's status code
   * @param state the provider state
   * @param description its unique description
   * @param fields the fields of the request that have another value than their first sample
   */
  record Interaction(
      String operation,
      int status,
      String state,
      String description,
      Map<String, JsonNode> fields) {

    ClientOperation clientOperation() {
      return Vendored.operation(operation);
    }

    String key() {
      return state.equals(Contract.UNKNOWN_KEY) ? Contract.WRONG_KEY : Contract.KEY;
    }

    ObjectNode body() {
      return firstSamples(clientOperation()).setAll(fields);
    }

    /** Names the row of a parameterized test. */
    @Override
    public String toString() {
      return description;
    }
  }

  private OperationTable() {}

  /** Looks up the facade's call for an operation. */
  public static Optional<BiFunction<Prospects, JsonNode, Confirmation>> call(
      String method, String path) {
    return Vendored.operation(method, path).map(operation -> CALLS.get(operation.name()));
  }

  /** Returns request bodies that contain each sample of each field at least once. */
  public static List<JsonNode> bodies(ClientOperation operation) {
    List<JsonNode> bodies = new ArrayList<>();
    operation
        .sends()
        .forEach(
            (field, samples) ->
                samples.forEach(sample -> bodies.add(firstSamples(operation).set(field, sample))));
    return bodies;
  }

  private static ObjectNode firstSamples(ClientOperation operation) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    operation.sends().forEach((name, samples) -> body.set(name, samples.get(0)));
    return body;
  }
}
