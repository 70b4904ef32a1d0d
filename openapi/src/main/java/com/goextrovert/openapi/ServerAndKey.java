package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.view.EffectiveOperation;
import com.goextrovert.openapi.view.SecurityAlternative;
import com.goextrovert.openapi.view.SecurityAlternative.Scheme;
import com.goextrovert.openapi.view.ServerAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Of the addresses and the ways to prove who calls, the ones that this client uses. */
final class ServerAndKey {
  private final ClientNeeds needs;
  private final ObjectNode schemes = JsonNodeFactory.instance.objectNode();

  ServerAndKey(ClientNeeds needs) {
    this.needs = needs;
  }

  /** The client's address if the document names it, else the first that it names. */
  Optional<String> server(OpenApiTree vendored) {
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
    List<SecurityAlternative> all = operation.security();
    List<SecurityAlternative> key = all.stream().filter(this::isTheKey).limit(1).toList();
    ArrayNode asked = JsonNodeFactory.instance.arrayNode();
    for (SecurityAlternative alternative : key.isEmpty() ? all : key) {
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

  private boolean isTheKey(SecurityAlternative alternative) {
    return alternative.schemes().size() == 1
        && alternative.schemes().get(0).isKey(needs.apiKey().in(), needs.apiKey().name());
  }
}
