package com.goextrovert.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** What the sandbox does for each operation of the specification; the one place that says it. */
final class Behaviours {
  private static final String CAMPAIGN = "campaignId";
  private static final String LIST = "prospectListId";
  private static final String PROFILE = "prospectProfileUrl";
  private static final String MOVE = "moveDuplicatedProspect";

  private final Map<String, Behaviour> byRequest;

  Behaviours(Campaigns campaigns) {
    byRequest =
        Map.of(
            "POST /api/client/v1/prospects",
            new Behaviour(
                Set.of(CAMPAIGN, LIST, PROFILE, MOVE),
                body ->
                    campaigns.add(
                        id(body, CAMPAIGN),
                        id(body, LIST),
                        body.path(PROFILE).asText(),
                        body.path(MOVE).asBoolean())),
            "DELETE /api/client/v1/prospects",
            // No posts here, so `rejectPosts` has nothing to reject.
            new Behaviour(
                Set.of(CAMPAIGN, PROFILE),
                body -> campaigns.remove(id(body, CAMPAIGN), body.path(PROFILE).asText())));
  }

  /**
   * The behaviour of this operation; given a body that the specification accepts, it changes the
   * state or throws a {@link Refusal}.
   *
   * @throws IllegalStateException if there is none, or the operation lacks a field that it reads
   */
  Consumer<JsonNode> of(Operation operation) {
    Behaviour behaviour = byRequest.get(operation.request());
    if (behaviour == null) {
      throw new IllegalStateException("The sandbox has no behaviour for " + operation);
    }
    for (String field : behaviour.reads()) {
      if (!operation.body().declares(field)) {
        throw new IllegalStateException(
            "The sandbox needs the field " + field + " of " + operation);
      }
    }
    return behaviour.change();
  }

  /** Were the specification to drop a format or make an id optional, any text could come here. */
  private static UUID id(JsonNode body, String field) {
    try {
      return UUID.fromString(body.path(field).asText());
    } catch (IllegalArgumentException notAnId) {
      throw Refusal.notFound(field + " names nothing that exists");
    }
  }

  private record Behaviour(Set<String> reads, Consumer<JsonNode> change) {}
}
