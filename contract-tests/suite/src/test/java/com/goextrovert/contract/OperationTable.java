package com.goextrovert.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
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
 * interaction comes from {@code client.yaml}. Add the rows of a further operation here.
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

  static final List<Interaction> INTERACTIONS =
      List.of(
          add(201, Contract.CAMPAIGN_WITH_LIST, "a prospect to add, not to be moved"),
          add(201, Contract.PROSPECT_ELSEWHERE, "a prospect to add, or to move from elsewhere")
              .with("moveDuplicatedProspect"),
          add(401, Contract.UNKNOWN_KEY, "a prospect to add, with a wrong key"),
          remove(200, Contract.PROSPECT_IN_CAMPAIGN, "a prospect to remove, posts left alone"),
          remove(200, Contract.PROSPECT_IN_CAMPAIGN, "a prospect to remove, posts rejected")
              .with("rejectPosts"),
          remove(401, Contract.UNKNOWN_KEY, "a prospect to remove, with a wrong key"));

  /**
   * An interaction of the pact.
   *
   * @param operation the operation's name in {@code client.yaml}
   * @param flag the boolean field of the request to set to true, if any
   */
  record Interaction(
      String operation, int status, String state, String description, Optional<String> flag) {

    ClientOperation clientOperation() {
      return Vendored.operation(operation);
    }

    String key() {
      return state.equals(Contract.UNKNOWN_KEY) ? Contract.WRONG_KEY : Contract.KEY;
    }

    ObjectNode body() {
      ObjectNode body = firstSamples(clientOperation());
      flag.ifPresent(name -> body.put(name, true));
      return body;
    }

    private Interaction with(String name) {
      return new Interaction(operation, status, state, description, Optional.of(name));
    }

    /** Names the row of a parameterized test. */
    @Override
    public String toString() {
      return description;
    }
  }

  private OperationTable() {}

  private static Interaction add(int status, String state, String description) {
    return new Interaction("addProspect", status, state, description, Optional.empty());
  }

  private static Interaction remove(int status, String state, String description) {
    return new Interaction("removeProspect", status, state, description, Optional.empty());
  }

  /** Makes the facade's call for an operation. */
  public static Confirmation call(ClientOperation operation, Prospects prospects, JsonNode body) {
    return requireNonNull(CALLS.get(operation.name()), "OperationTable lacks " + operation.name())
        .apply(prospects, body);
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
