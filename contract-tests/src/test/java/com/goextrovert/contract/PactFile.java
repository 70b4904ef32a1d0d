package com.goextrovert.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The interactions of the accepted pact, as plain JSON: no Pact code stands between. */
final class PactFile {
  private PactFile() {}

  static List<Interaction> interactions() throws IOException {
    Path file = Contract.acceptedPact();
    List<Interaction> interactions = new ArrayList<>();
    new JsonMapper()
        .readTree(file.toFile())
        .get("interactions")
        .forEach(node -> interactions.add(new Interaction(node)));
    return interactions;
  }

  /**
   * One interaction.
   *
   * @param json as it stands in the file
   */
  record Interaction(JsonNode json) {

    String method() {
      return json.at("/request/method").asText();
    }

    String path() {
      return json.at("/request/path").asText();
    }

    int status() {
      return json.at("/response/status").asInt();
    }

    JsonNode requestHeaders() {
      return json.at("/request/headers");
    }

    String requestBody() {
      return json.at("/request/body/content").toString();
    }

    String responseContentType() {
      return json.at("/response/headers/Content-Type/0").asText();
    }

    String responseBody() {
      return json.at("/response/body/content").toString();
    }

    /** Names the test that it is a row of. */
    @Override
    public String toString() {
      return json.get("description").asText();
    }
  }
}
