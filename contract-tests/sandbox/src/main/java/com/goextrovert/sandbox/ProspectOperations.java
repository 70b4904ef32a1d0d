package com.goextrovert.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The effect of each operation of the specification on the campaigns. */
final class ProspectOperations {
  private static final String CAMPAIGN = "campaignId";
  private static final String LIST = "prospectListId";
  private static final String PROFILE = "prospectProfileUrl";
  private static final String MOVE = "moveDuplicatedProspect";

  private final Map<String, Effect> effects;

  ProspectOperations(Campaigns campaigns) {
    effects =
        Map.of(
            "POST /api/client/v1/prospects",
            new Effect(
                Set.of(CAMPAIGN, LIST, PROFILE, MOVE),
                body ->
                    campaigns.add(
                        id(body, CAMPAIGN),
                        id(body, LIST),
                        body.path(PROFILE).asText(),
                        body.path(MOVE).asBoolean())),
            "DELETE /api/client/v1/prospects",
            // The sandbox has no posts, so `rejectPosts` has no effect.
            new Effect(
                Set.of(CAMPAIGN, PROFILE),
                body -> campaigns.remove(id(body, CAMPAIGN), body.path(PROFILE).asText())));
  }

  /**
   * Returns the effect of an operation: given a valid request body, it changes the campaigns or
   * throws a {@link RejectedRequestException}.
   *
   * @throws IllegalStateException if the operation is unknown, or lacks a needed field
   */
  Consumer<JsonNode> of(ServedOperation operation) {
    Effect effect = effects.get(operation.request());
    if (effect == null) {
      throw new IllegalStateException(
          "The sandbox does not implement the operation " + operation.request());
    }
    for (String field : effect.reads()) {
      if (!operation.body().declares(field)) {
        throw new IllegalStateException(
            "The sandbox needs the field " + field + " of the operation " + operation.request());
      }
    }
    return effect.change();
  }

  /** If the specification drops the format or makes an id optional, any text can arrive here. */
  private static UUID id(JsonNode body, String field) {
    try {
      return UUID.fromString(body.path(field).asText());
    } catch (IllegalArgumentException notAnId) {
      throw new RejectedRequestException(404, field + " is unknown");
    }
  }

  private record Effect(Set<String> reads, Consumer<JsonNode> change) {}
}
