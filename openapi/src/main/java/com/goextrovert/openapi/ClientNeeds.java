package com.goextrovert.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What this client offers, sends and relies on: {@code client.yaml}, read.
 *
 * @param server the address that the client calls unless it is told another
 * @param apiKey where the API key travels
 * @param operations the operations that the client offers, in the order of the file
 */
public record ClientNeeds(String server, ApiKey apiKey, List<Operation> operations) {
  private static final ObjectReader NEEDS = new JsonMapper().readerFor(ClientNeeds.class);

  /**
   * Where the API key travels.
   *
   * @param in {@code header}, {@code query} or {@code cookie}
   * @param name the name of the header or parameter
   */
  public record ApiKey(String in, String name) {}

  /**
   * One operation that the client offers.
   *
   * @param name the name of the generated method; with a capital, the beginning of its models'
   *     names
   * @param title the operation in the words of the API
   * @param method in lower case, as the specification writes it
   * @param path as the specification writes it
   * @param sends the values that span what the client sends, by field
   * @param reliesOn what the client relies on, by documented status and field
   */
  public record Operation(
      String name,
      String title,
      String method,
      String path,
      Map<String, List<JsonNode>> sends,
      Map<String, Map<String, Promise>> reliesOn) {}

  /**
   * What the client relies on in one field of an answer.
   *
   * @param only the only values that it may have; null if any of its type will do
   * @param type the JSON type of its values; null where {@code only} says it
   * @param nullable whether null will do beside the type
   * @param optional whether the field may be absent
   */
  public record Promise(
      @JsonProperty("only") List<JsonNode> only,
      @JsonProperty("type") String type,
      @JsonProperty("nullable") boolean nullable,
      @JsonProperty("optional") boolean optional) {}

  /**
   * Reads the file's text.
   *
   * @param yaml the text
   * @return what it says
   * @throws IOException if it is not YAML
   * @throws SpecificationException if it says too little, or what is unknown
   */
  public static ClientNeeds read(String yaml) throws IOException {
    JsonNode tree = YamlTree.read(yaml);
    try {
      ClientNeeds needs = NEEDS.readValue(tree);
      NeedsRules.check(needs);
      return needs;
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
}
