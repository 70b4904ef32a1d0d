package com.goextrovert.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pact file as plain JSON: no Pact code stands between. */
final class PactFile {
  private PactFile() {}

  /** The accepted pact's interactions. */
  static List<Interaction> interactions() throws IOException {
    return interactions(Contract.acceptedPact());
  }

  static List<Interaction> interactions(Path file) throws IOException {
    List<Interaction> interactions = new ArrayList<>();
    read(file).get("interactions").forEach(node -> interactions.add(new Interaction(node)));
    return interactions;
  }

  static JsonNode read(Path file) throws IOException {
    return new JsonMapper().readTree(file.toFile());
  }

  /**
   * One interaction.
   *
   * @param json as it stands in the file
   */
  record Interaction(JsonNode json) {

    String description() {
      return json.get("description").asText();
    }

    String method() {
      return json.at("/request/method").asText();
    }

    String path() {
      return json.at("/request/path").asText();
    }

    int status() {
      return json.at("/response/status").asInt();
    }

    String title() {
      return Needs.title(method(), path());
    }

    HttpCall call() {
      Map<String, String> headers = new LinkedHashMap<>();
      json.at("/request/headers")
          .properties()
          .forEach(header -> headers.put(header.getKey(), header.getValue().get(0).asText()));
      return new HttpCall(
          method(), path(), Optional.empty(), headers, json.at("/request/body/content").toString());
    }

    HttpAnswer answer() {
      return new HttpAnswer(
          status(),
          Optional.of(json.at("/response/headers/Content-Type/0").asText()),
          json.at("/response/body/content").toString());
    }

    /** Names the test that it is a row of. */
    @Override
    public String toString() {
      return description();
    }
  }
}
