package com.goextrovert.contract;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.IHttpPart;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.remote.RequestMessage;
import com.goextrovert.remote.ResponseMessage;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An interaction of a pact. */
public record PactInteraction(SynchronousRequestResponse exchange) {

  public static PactInteraction of(Interaction interaction) {
    return new PactInteraction(interaction.asSynchronousRequestResponse());
  }

  /** Returns the accepted pact as JSON. */
  public static ObjectNode acceptedPact() throws IOException {
    return (ObjectNode) new JsonMapper().readTree(Contract.acceptedPact().toFile());
  }

  /** Returns the interactions of the accepted pact. */
  public static List<PactInteraction> accepted() throws IOException {
    return in(acceptedPact());
  }

  /** Returns the interactions of a pact. */
  public static List<PactInteraction> in(JsonNode pact) {
    return DefaultPactReader.INSTANCE
        .loadPact(new StringReader(pact.toString()))
        .getInteractions()
        .stream()
        .map(PactInteraction::of)
        .toList();
  }

  public String method() {
    return exchange.getRequest().getMethod();
  }

  public String path() {
    return exchange.getRequest().getPath();
  }

  public int status() {
    return exchange.getResponse().getStatus();
  }

  /** Returns the name of its response in messages. */
  String responseLabel() {
    return Vendored.label(method(), path()) + ", response " + status();
  }

  /** Returns whether one of its provider states has this name. */
  public boolean hasState(String name) {
    return exchange.getProviderStates().stream().anyMatch(each -> name.equals(each.getName()));
  }

  /** Returns the example of the request body. */
  public ObjectNode requestBody() {
    try {
      return (ObjectNode) new JsonMapper().readTree(body(exchange.getRequest()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the example of the request. */
  public RequestMessage request() {
    Map<String, String> headers = new LinkedHashMap<>();
    exchange.getRequest().getHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    return new RequestMessage(method(), path(), Map.of(), headers, body(exchange.getRequest()));
  }

  ResponseMessage response() {
    Optional<String> type =
        Optional.of(exchange.getResponse().getHeaders().get("Content-Type").get(0));
    return new ResponseMessage(status(), type, body(exchange.getResponse()));
  }

  private static String body(IHttpPart part) {
    return part.getBody().valueAsString();
  }

  /** Names the row of a parameterized test. */
  @Override
  public String toString() {
    return exchange.getDescription();
  }
}
