package com.goextrovert.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.remote.RequestMessage;
import com.goextrovert.remote.ResponseMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a pact file as plain JSON, without Pact's own code. */
public final class PactFile {
  private PactFile() {}

  /** Returns the accepted pact. */
  public static ObjectNode accepted() throws IOException {
    return read(Contract.acceptedPact());
  }

  static ObjectNode read(Path file) throws IOException {
    return (ObjectNode) new JsonMapper().readTree(file.toFile());
  }

  /** Returns the interactions of a pact. */
  public static List<Entry> entries(JsonNode pact) {
    return pact.path("interactions").valueStream().map(Entry::new).toList();
  }

  /**
   * An interaction in a pact file.
   *
   * @param json the interaction as it is in the file
   */
  public record Entry(JsonNode json) {

    String description() {
      return json.path("description").asText();
    }

    public String method() {
      return json.at("/request/method").asText();
    }

    public String path() {
      return json.at("/request/path").asText();
    }

    public int status() {
      return json.at("/response/status").asInt();
    }

    /** Returns the example of the request's body. */
    public ObjectNode requestBody() {
      return (ObjectNode) json.at("/request/body/content");
    }

    /** Returns the example of the request. */
    public RequestMessage request() {
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
