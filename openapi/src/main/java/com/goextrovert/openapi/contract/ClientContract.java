package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.Values;
import com.goextrovert.openapi.YamlTree;
import com.goextrovert.openapi.contract.SchemaValidator.SchemaFault;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What this client sends and relies on: the content of {@code client.yaml}, in its order. */
public record ClientContract(String server, KeyLocation apiKey, List<ClientOperation> operations) {
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
   * @param only the only values that it may have; null if {@code type} says it
   * @param type the JSON type of its values; null where {@code only} says it
   * @param nullable whether null is accepted as well
   * @param optional whether the field may be absent
   */
  public record ExpectedField(
      List<JsonNode> only, String type, boolean nullable, boolean optional) {

    Values values() {
      Values values = only == null ? Values.ofTypes(type) : Values.listed(only);
      return nullable ? values.or(Values.NULL) : values;
    }
  }

  /** Reads the text of {@code client.yaml}, and refuses it if it does not fit its schema. */
  public static ClientContract read(String yaml) throws IOException {
    JsonNode tree = YamlTree.read(yaml);
    JsonNode schema = YamlTree.resource("client-schema.yaml");
    for (SchemaFault fault : new SchemaValidator(new SpecDocument(schema)).faults(schema, tree)) {
      String place = fault.path().isEmpty() ? "it" : String.join(" > ", fault.path());
      throw refusal(place + " " + fault.message());
    }
    ClientContract contract = READER.readValue(tree);
    Set<String> known = new HashSet<>();
    for (ClientOperation each : contract.operations) {
      if (!known.add(each.name) | !known.add(each.method + " " + each.path)) {
        throw refusal("two operations have the name or the request of " + each.label());
      }
      for (String status : each.reliesOn.keySet()) {
        if (!status.matches("[1-5]([0-9]{2}|XX)|default")) {
          throw refusal(status + " is no status code, range or `default`");
        }
      }
    }
    return contract;
  }

  private static SpecificationException refusal(String why) {
    return new SpecificationException("client.yaml: " + why + ".");
  }
}
