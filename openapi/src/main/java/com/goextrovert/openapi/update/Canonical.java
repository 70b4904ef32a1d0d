package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.Keywords;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rewrites parts of a document so that equal trees say equal things: members and sets are sorted,
 * operation ids are left out, and references are replaced by what a function makes of them.
 */
final class Canonical {
  static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final Set<String> NAME_MAPS =
      Set.of(
          "paths schemas responses parameters examples requestBodies headers securitySchemes links"
              .concat(" callbacks properties content encoding variables scopes mapping")
              .split(" "));
  private static final Set<String> DATA = Set.of("example", "default", "enum", "value");
  private static final Set<String> SETS =
      Set.of("required enum tags security parameters servers allOf oneOf anyOf".split(" "));

  private final boolean keepsWords;
  private final Function<String, JsonNode> references;

  /**
   * @param keepsWords whether to keep explanations, and defaults that are spelled out
   * @param references what to write for a reference such as {@code #/components/schemas/Dto}
   */
  Canonical(boolean keepsWords, Function<String, JsonNode> references) {
    this.keepsWords = keepsWords;
    this.references = references;
  }

  /** Rewrites what is found under a name in one of OpenAPI's own objects. */
  JsonNode of(String keyword, JsonNode value) {
    boolean isData = DATA.contains(keyword) || keyword.startsWith("x-");
    if (value.isNumber()) {
      return JSON.numberNode(value.decimalValue().stripTrailingZeros());
    }
    if (value.isTextual() && keyword.equals("$ref")) {
      return references.apply(value.asText());
    }
    if (value.isTextual() && keyword.equals("mapping")) {
      // A discriminator names a schema or refers to it.
      boolean isName = value.asText().matches("[A-Za-z0-9._-]+");
      return references.apply((isName ? "#/components/schemas/" : "") + value.asText());
    }
    if (value.isArray()) {
      Stream<JsonNode> items =
          value
              .valueStream()
              .map(
                  item ->
                      keyword.equals("security")
                          ? requirement(item)
                          : of(isData ? keyword : "", item));
      return array(SETS.contains(keyword) ? sorted(items) : items);
    }
    return value.isObject() ? object(keyword, isData, value) : value;
  }

  private JsonNode object(String keyword, boolean isData, JsonNode object) {
    boolean isNames = NAME_MAPS.contains(keyword);
    if (!keepsWords && !isData && !isNames && object.path("$ref").isTextual()) {
      return references.apply(object.path("$ref").asText());
    }
    Map<String, JsonNode> members = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each : object.properties()) {
      String name = each.getKey();
      if (isData || isNames || isKept(name, each.getValue())) {
        boolean isUnnamed = isData || keyword.equals("mapping");
        members.put(name, of(isUnnamed ? keyword : isNames ? "" : name, each.getValue()));
      }
    }
    return JSON.objectNode().<ObjectNode>setAll(members);
  }

  private boolean isKept(String keyword, JsonNode value) {
    // Upstream's pages write out the empty list that its whole document may leave out.
    boolean isNoParameter = keyword.equals("parameters") && value.isArray() && value.isEmpty();
    boolean isWords =
        Keywords.isAnnotation(keyword) || keyword.equals("tags") || isDefault(keyword, value);
    return !keyword.equals("operationId") && !isNoParameter && (keepsWords || !isWords);
  }

  private JsonNode requirement(JsonNode requirement) {
    return array(
        sorted(
            requirement
                .propertyStream()
                .map(
                    each ->
                        JSON.arrayNode()
                            .add(
                                references.apply(
                                    "#/components/securitySchemes/"
                                        + each.getKey().replace("~", "~0").replace("/", "~1")))
                            .add(each.getValue()))));
  }

  static Stream<? extends JsonNode> sorted(Stream<? extends JsonNode> items) {
    return items.sorted(Comparator.comparing(JsonNode::toString));
  }

  static JsonNode array(Stream<? extends JsonNode> items) {
    return items.collect(JSON::arrayNode, (array, item) -> array.add(item), (a, b) -> a.addAll(b));
  }

  /** Returns whether a keyword says what holds without it. */
  private static boolean isDefault(String keyword, JsonNode value) {
    return switch (keyword) {
      case "additionalProperties" -> value.asBoolean() || value.isObject() && value.isEmpty();
      case "default", "example", "explode" -> false;
      case "minLength", "minItems", "minProperties" -> value.isNumber() && value.asLong() == 0;
      default -> value.isArray() && value.isEmpty() || value.isBoolean() && !value.asBoolean();
    };
  }
}
