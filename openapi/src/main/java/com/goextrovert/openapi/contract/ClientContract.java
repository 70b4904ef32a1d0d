package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.Values;
import com.goextrovert.openapi.YamlTree;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What this client sends and relies on: the content of {@code client.yaml}, in its order. */
public record ClientContract(String server, KeyLocation apiKey, List<ClientOperation> operations) {
  private static final Set<String> TYPES =
      Set.of("array", "boolean", "integer", "number", "object", "string");
  private static final ObjectReader READER = new JsonMapper().readerFor(ClientContract.class);

  /** Where the API key travels: in which header, query parameter or cookie. */
  public record KeyLocation(String in, String name) {}

  /**
   * One operation that the client offers.
   *
   * @param name the name of the generated method, and the stem of its models' names
   * @param sends the values that span what the client sends, by field
   * @param reliesOn what the client relies on, by documented status and field
   */
  public record ClientOperation(
      String name,
      String title,
      String method,
      String path,
      Map<String, List<JsonNode>> sends,
      Map<String, Map<String, ExpectedField>> reliesOn) {

    /** {@return the operation as reports name it: {@code title (METHOD path)}} */
    public String label() {
      return "%s (%s %s)".formatted(title, method.toUpperCase(Locale.ROOT), path);
    }
  }

  /**
   * What the client relies on in one field of a response.
   *
   * @param only the only values that it may have; null if any of its type will do
   * @param type the JSON type of its values; null where {@code only} says it
   * @param nullable whether null will do beside the type
   * @param optional whether the field may be absent
   */
  public record ExpectedField(
      @JsonProperty("only") List<JsonNode> only,
      @JsonProperty("type") String type,
      @JsonProperty("nullable") boolean nullable,
      @JsonProperty("optional") boolean optional) {

    /** {@return the values that the client accepts} */
    Values values() {
      Values values = only == null ? Values.ofTypes(Set.of(type)) : Values.listed(only);
      return nullable ? values.or(Values.ofTypes(Set.of("null"))) : values;
    }
  }

  /**
   * Reads the text of {@code client.yaml}.
   *
   * @throws IOException if it is not YAML
   * @throws SpecificationException if something is missing, unknown or contradictory
   */
  public static ClientContract read(String yaml) throws IOException {
    JsonNode tree = YamlTree.read(yaml);
    try {
      ClientContract contract = READER.readValue(tree);
      require(contract != null, "it is empty");
      contract.validate();
      return contract;
    } catch (JsonMappingException unknown) {
      throw new SpecificationException(
          "client.yaml: "
              + unknown.getOriginalMessage().replaceFirst(" \\(class .*", "")
              + unknown.getPath().stream()
                  .map(
                      step ->
                          step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
                  .collect(Collectors.joining(" > ", " (at ", ").")));
    }
  }

  private void validate() {
    require(isFilled(server), "`server` is missing");
    require(apiKey != null, "`apiKey` is missing");
    require(isFilled(apiKey.in()), "`apiKey` has no `in`");
    require(isFilled(apiKey.name()), "`apiKey` has no `name`");
    require(operations != null && !operations.isEmpty(), "`operations` is missing");
    Set<String> names = new HashSet<>();
    Set<String> requests = new HashSet<>();
    for (ClientOperation operation : operations) {
      require(operation != null && isFilled(operation.name()), "an operation has no `name`");
      validate(operation);
      require(names.add(operation.name()), "two operations have the name " + operation.name());
      String request = operation.method() + " " + operation.path();
      require(requests.add(request), "two operations are " + request);
    }
  }

  private static void validate(ClientOperation operation) {
    String name = operation.name();
    require(name.matches("[a-z][A-Za-z0-9]*"), "no Java method can have the name " + name);
    require(isFilled(operation.title()), name + " has no `title`");
    require(
        operation.method() != null && EffectiveOperation.METHODS.contains(operation.method()),
        name + " needs a `method` in lower case, not " + operation.method());
    require(
        operation.path() != null && operation.path().startsWith("/"),
        name + " needs a `path` that begins with a slash");
    require(operation.sends() != null, name + " has no `sends`; write {} if it sends nothing");
    operation
        .sends()
        .forEach(
            (field, samples) ->
                require(
                    samples != null && !samples.isEmpty(),
                    name + " sends " + field + " without a sample"));
    require(operation.reliesOn() != null, name + " has no `reliesOn`");
    operation
        .reliesOn()
        .forEach(
            (status, fields) -> {
              String response = name + ", response " + status;
              require(
                  status.matches("[1-5]([0-9]{2}|XX)|default"),
                  response + " is no status code, range or `default`");
              require(fields != null, response + " has no fields; write {} if it relies on none");
              fields.forEach(
                  (field, expected) -> validate(response + ", field " + field, expected));
            });
  }

  private static void validate(String field, ExpectedField expected) {
    require(expected != null, field + " is empty");
    require(
        (expected.only() == null) != (expected.type() == null),
        field + " needs either `only` or `type`");
    require(
        expected.type() == null || TYPES.contains(expected.type()),
        field + " has the unknown type " + expected.type());
    require(expected.only() == null || !expected.only().isEmpty(), field + " has an empty `only`");
  }

  private static boolean isFilled(String text) {
    return text != null && !text.isBlank();
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new SpecificationException("client.yaml: " + otherwise + ".");
    }
  }
}
