package com.goextrovert.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.remote.RequestMessage;
import com.goextrovert.remote.ResponseMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a pact file as plain JSON, without Pact's own code. */
final class PactFile {
  private PactFile() {}

  static List<Entry> accepted() throws IOException {
    return entries(Contract.acceptedPact());
  }

  static List<Entry> entries(Path file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    read(file).get("interactions").forEach(node -> entries.add(new Entry(node)));
    return entries;
  }

  static JsonNode read(Path file) throws IOException {
    return new JsonMapper().readTree(file.toFile());
  }

  /**
   * An interaction in a pact file.
   *
   * @param json the interaction as it is in the file
   */
  record Entry(JsonNode json) {

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

    RequestMessage request() {
      Map<String, String> headers = new LinkedHashMap<>();
      json.at("/request/headers")
          .properties()
          .forEach(header -> headers.put(header.getKey(), header.getValue().get(0).asText()));
      return new RequestMessage(
          method(), path(), Optional.empty(), headers, json.at("/request/body/content").toString());
    }

    ResponseMessage response() {
      return new ResponseMessage(
          status(),
          Optional.of(json.at("/response/headers/Content-Type/0").asText()),
          json.at("/response/body/content").toString());
    }

    /** Names the row of a parameterized test. */
    @Override
    public String toString() {
      return description();
    }
  }
}
