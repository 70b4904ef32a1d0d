package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.contract.ClientContract;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What could be vendored: what the sources say of this client's operations, in the order of what is
 * vendored now.
 *
 * @param tree its tree
 * @param gone the operations that the sources do not have
 */
record Candidate(JsonNode tree, List<ClientOperation> gone) {

  /**
   * Read from these sources.
   *
   * @throws UnreachableException if a source holds no OpenAPI document
   * @throws SpecificationException if one cannot be taken, or two of them contradict each other
   */
  static Candidate of(List<Source> sources, JsonNode vendored, ClientContract needs) {
    List<Map.Entry<String, ObjectNode>> parts = new ArrayList<>();
    for (Source source : sources) {
      for (JsonNode document : Documents.in(source)) {
        parts.add(
            Map.entry(source.name(), Selection.of(source.name(), document, needs.operations())));
      }
    }
    JsonNode tree = KeptOrder.like(vendored, Union.of(parts));
    SpecDocument operations = SpecDocument.of(tree);
    return new Candidate(
        tree,
        needs.operations().stream()
            .filter(
                each ->
                    com.goextrovert.openapi.EffectiveOperation.find(
                            operations, each.method(), each.path())
                        .isEmpty())
            .toList());
  }

  String text() {
    return YamlText.of(tree);
  }
}
