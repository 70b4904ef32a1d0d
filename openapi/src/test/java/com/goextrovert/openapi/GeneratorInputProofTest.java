package com.goextrovert.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import com.goextrovert.openapi.single.SingleChange;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the code is generated from says what upstream's document says, under other names. */
class GeneratorInputProofTest {

  static Stream<ClientOperation> operations() {
    return SingleChange.needs().operations().stream();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void withReferencesFollowedTheOperationIsTheSame(ClientOperation offered) {
    SpecDocument upstreams = FixedSpecification.asItWas().tree();
    SpecDocument input = SpecDocument.of(GeneratorInput.of(upstreams, SingleChange.needs()));

    assertThat(operation(input, offered)).isEqualTo(operation(upstreams, offered));
  }

  private static JsonNode operation(SpecDocument document, ClientOperation offered) {
    JsonNode found =
        EffectiveOperation.find(document, offered.method(), offered.path()).orElseThrow().tree();
    ObjectNode operation = (ObjectNode) followed(document, found);
    return operation.remove(List.of("operationId", "tags"));
  }

  /** Without what moves no type: examples and the formats of text; required fields sorted. */
  private static JsonNode followed(SpecDocument document, JsonNode node) {
    JsonNode here = document.resolve(node);
    if (here instanceof ArrayNode array) {
      List<JsonNode> items = array.valueStream().map(each -> followed(document, each)).toList();
      boolean isWords = array.path(0).isTextual();
      return array
          .arrayNode()
          .addAll(
              isWords
                  ? items.stream().sorted(Comparator.comparing(JsonNode::asText)).toList()
                  : items);
    }
    if (here instanceof ObjectNode object) {
      ObjectNode followed = object.objectNode();
      object
          .properties()
          .forEach(each -> followed.set(each.getKey(), followed(document, each.getValue())));
      return followed.remove(List.of("example", "format"));
    }
    return here;
  }
}
