package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.SecurityRequirement.Scheme;
import com.goextrovert.openapi.contract.ClientContract;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Of the addresses and the ways to prove who calls, the ones that this client uses. */
final class ServerAndKey {
  private final ClientContract needs;
  private final ObjectNode schemes = JsonNodeFactory.instance.objectNode();

  ServerAndKey(ClientContract needs) {
    this.needs = needs;
  }

  /** The client's address if the document names it, else the first that it names. */
  Optional<String> server(SpecDocument vendored) {
    List<String> addresses =
        vendored.root().path("servers").valueStream().map(ServerAddress::of).toList();
    return Stream.concat(
            addresses.stream().filter(ServerAddress.of(needs.server())::equals), addresses.stream())
        .findFirst();
  }

  /**
   * What an operation asks of its caller: the key alone if that is one of the choices, else all of
   * them.
   */
  ArrayNode of(EffectiveOperation operation) {
    List<SecurityRequirement> all = operation.security();
    List<SecurityRequirement> key = all.stream().filter(this::isTheKey).limit(1).toList();
    ArrayNode asked = JsonNodeFactory.instance.arrayNode();
    for (SecurityRequirement alternative : key.isEmpty() ? all : key) {
      ObjectNode choice = asked.addObject();
      for (Scheme scheme : alternative.schemes()) {
        schemes.set(scheme.name(), scheme.definition());
        scheme.scopes().forEach(choice.putArray(scheme.name())::add);
      }
    }
    return asked;
  }

  /** The schemes that were asked for. */
  ObjectNode schemes() {
    return schemes;
  }

  private boolean isTheKey(SecurityRequirement alternative) {
    return alternative.schemes().size() == 1
        && alternative.schemes().get(0).isKey(needs.apiKey().in(), needs.apiKey().name());
  }
}
