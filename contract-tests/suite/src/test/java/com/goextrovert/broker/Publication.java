package com.goextrovert.broker;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.remote.Variables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A pact as it is published.
 *
 * @param pact the file's bytes
 * @param consumer who wrote it
 * @param provider who is to honour it
 * @param version the consumer's version
 * @param branch the consumer's branch
 * @param tags the version's tags
 */
record Publication(
    byte[] pact,
    String consumer,
    String provider,
    String version,
    Optional<String> branch,
    List<String> tags) {
  private static final JsonMapper JSON = new JsonMapper();
  static final String VERSION = "PACT_CONSUMER_VERSION";
  static final String VERSION_IS = "the version that is published, such as a commit's hash";

  /** Reads it; what is missing is noted with the variables. */
  static Publication from(Path file, Variables variables) throws IOException {
    byte[] pact = Files.readAllBytes(file);
    return new Publication(
        pact,
        JSON.readTree(pact).at("/consumer/name").asText(),
        JSON.readTree(pact).at("/provider/name").asText(),
        variables.required(VERSION, VERSION_IS),
        variables.optional("PACT_CONSUMER_BRANCH"),
        variables.optional("PACT_CONSUMER_TAGS").stream()
            .flatMap(tags -> Stream.of(tags.split(",")))
            .map(String::strip)
            .filter(tag -> !tag.isEmpty())
            .distinct()
            .toList());
  }

  /** What the broker's resource for publications takes. */
  ObjectNode json() {
    ObjectNode json =
        JSON.createObjectNode()
            .put("pacticipantName", consumer)
            .put("pacticipantVersionNumber", version);
    branch.ifPresent(name -> json.put("branch", name));
    tags.forEach(json.putArray("tags")::add);
    json.putArray("contracts")
        .addObject()
        .put("consumerName", consumer)
        .put("providerName", provider)
        .put("specification", "pact")
        .put("contentType", "application/json")
        .put("content", pact);
    return json;
  }

  /** In words. */
  @Override
  public String toString() {
    return consumer
        + " "
        + version
        + branch.map(name -> ", branch " + name).orElse(", no branch")
        + (tags.isEmpty() ? ", no tags" : ", tags " + String.join(", ", tags));
  }
}
