package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Of the addresses and the ways to prove who calls, the ones that this client uses. */
final class ServerAndKey {
  private final OpenApiTree vendored;
  private final ClientNeeds needs;
  private final ObjectNode schemes = JsonNodeFactory.instance.objectNode();

  ServerAndKey(OpenApiTree vendored, ClientNeeds needs) {
    this.vendored = vendored;
    this.needs = needs;
  }

  /** The client's address if the document names it, else the first that it names. */
  Optional<String> server() {
    List<String> urls =
        vendored.root().path("servers").valueStream().map(ServerAndKey::url).toList();
    return urls.stream()
        .filter(url -> bare(url).equals(bare(needs.server())))
        .findFirst()
        .or(() -> urls.stream().findFirst());
  }

  /**
   * What an operation asks of its caller: the key alone if that is one of the choices, else all of
   * them.
   */
  ArrayNode of(JsonNode operation) {
    JsonNode choices =
        operation.has("security") ? operation.get("security") : vendored.root().path("security");
    List<JsonNode> all = choices.valueStream().toList();
    List<JsonNode> key = all.stream().filter(this::isTheKey).limit(1).toList();
    ArrayNode asked = JsonNodeFactory.instance.arrayNode();
    for (JsonNode choice : key.isEmpty() ? all : key) {
      choice.fieldNames().forEachRemaining(name -> schemes.set(name, scheme(name)));
      asked.add(choice);
    }
    return asked;
  }

  /** The schemes that were asked for. */
  ObjectNode schemes() {
    return schemes;
  }

  private boolean isTheKey(JsonNode choice) {
    if (choice.size() != 1) {
      return false;
    }
    JsonNode scheme = scheme(choice.fieldNames().next());
    return scheme.path("type").asText().equals("apiKey")
        && scheme.path("in").asText().equals(needs.apiKey().in())
        && scheme.path("name").asText().equalsIgnoreCase(needs.apiKey().name());
  }

  private JsonNode scheme(String name) {
    return vendored.follow(vendored.root().path("components").path("securitySchemes").path(name));
  }

  private static String url(JsonNode server) {
    String url = server.path("url").asText();
    for (var variable : server.path("variables").properties()) {
      url =
          url.replace("{" + variable.getKey() + "}", variable.getValue().path("default").asText());
    }
    return url;
  }

  private static String bare(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
