package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.YamlTree;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What this client offers, sends and relies on: {@code client.yaml}, read.
 *
 * @param server the address that the client calls unless it is told another
 * @param apiKey where the API key travels
 * @param operations the operations that the client offers, in the order of the file
 */
public record ClientContract(String server, KeyLocation apiKey, List<ClientOperation> operations) {
  private static final ObjectReader NEEDS = new JsonMapper().readerFor(ClientContract.class);

  /**
   * Where the API key travels.
   *
   * @param in {@code header}, {@code query} or {@code cookie}
   * @param name the name of the header or parameter
   */
  public record KeyLocation(String in, String name) {}

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
  public record ClientOperation(
      String name,
      String title,
      String method,
      String path,
      Map<String, List<JsonNode>> sends,
      Map<String, Map<String, ExpectedField>> reliesOn) {

    /**
     * Returns the operation as reports name it.
     *
     * @return its title, method and path: {@code add prospect (POST /api/client/v1/prospects)}
     */
    public String label() {
      return "%s (%s %s)".formatted(title, method.toUpperCase(Locale.ROOT), path);
    }
  }

  /**
   * What the client relies on in one field of an answer.
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
      @JsonProperty("optional") boolean optional) {}

  /**
   * Reads the file's text.
   *
   * @param yaml the text
   * @return what it says
   * @throws IOException if it is not YAML
   * @throws SpecificationException if it says too little, or what is unknown
   */
  public static ClientContract read(String yaml) throws IOException {
    JsonNode tree = YamlTree.read(yaml);
    try {
      ClientContract needs = NEEDS.readValue(tree);
      ClientContractRules.check(needs);
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
