package com.goextrovert.openapi.contract;

import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What {@code client.yaml} has to say before anything can be judged by it. */
final class ClientContractRules {
  private static final Set<String> TYPES =
      Set.of("array", "boolean", "integer", "number", "object", "string");

  private ClientContractRules() {}

  static void check(ClientContract needs) {
    require(needs != null, "it is empty");
    require(filled(needs.server()), "`server` is missing");
    require(needs.apiKey() != null, "`apiKey` is missing");
    require(filled(needs.apiKey().in()), "`apiKey` has no `in`");
    require(filled(needs.apiKey().name()), "`apiKey` has no `name`");
    require(needs.operations() != null, "`operations` is missing");
    require(!needs.operations().isEmpty(), "`operations` is empty");
    Set<String> names = new HashSet<>();
    Set<String> places = new HashSet<>();
    for (ClientOperation operation : needs.operations()) {
      require(operation != null && filled(operation.name()), "an operation has no `name`");
      check(operation);
      require(names.add(operation.name()), "two operations have the name " + operation.name());
      String place = operation.method() + " " + operation.path();
      require(places.add(place), "two operations are " + place);
    }
  }

  private static void check(ClientOperation operation) {
    String name = operation.name();
    require(
        name.matches("[a-z][A-Za-z0-9]*"),
        "the name " + name + " is not one that a Java method can have");
    require(filled(operation.title()), name + " has no `title`");
    require(filled(operation.method()), name + " has no `method`");
    require(
        operation.method().matches("get|put|post|delete|patch|head|options|trace"),
        name + " has the method " + operation.method() + ", which is none in lower case");
    require(filled(operation.path()), name + " has no `path`");
    require(operation.path().startsWith("/"), name + " has a `path` that begins with no slash");
    require(operation.sends() != null, name + " has no `sends`; write {} if it sends nothing");
    operation
        .sends()
        .forEach(
            (field, samples) ->
                require(
                    samples != null && !samples.isEmpty(),
                    name + " sends " + field + ", of which no sample is given"));
    require(operation.reliesOn() != null, name + " has no `reliesOn`");
    operation.reliesOn().forEach((status, fields) -> check(name + ", answer " + status, fields));
  }

  private static void check(String answer, Map<String, ExpectedField> fields) {
    require(fields != null, answer + " has no fields; write {} if it relies on none");
    fields.forEach(
        (field, promise) -> {
          String where = answer + ", field " + field;
          require(promise != null, where + " says nothing");
          require(
              (promise.only() == null) != (promise.type() == null),
              where + " needs either `only` or `type`");
          require(
              promise.type() == null || TYPES.contains(promise.type()),
              where + " has the type " + promise.type() + ", which JSON does not know");
          require(
              promise.only() == null || !promise.only().isEmpty(), where + " has an empty `only`");
        });
  }

  private static boolean filled(String text) {
    return text != null && !text.isBlank();
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new SpecificationException("client.yaml: " + otherwise + ".");
    }
  }
}
