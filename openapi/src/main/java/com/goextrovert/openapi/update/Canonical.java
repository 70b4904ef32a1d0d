package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.Keywords;
import java.util.Comparator;
import java.util.List;
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
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> NAME_MAPS =
      Set.of(
          "paths schemas responses parameters examples requestBodies headers securitySchemes links"
              .concat(" callbacks properties content encoding mapping variables scopes")
              .split(" "));
  private static final Set<String> DATA = Set.of("example", "default", "enum", "value");
  private static final Set<String> SETS =
      Set.of("required", "enum", "tags", "security", "parameters", "allOf", "oneOf", "anyOf");

  private final boolean keepsWords;
  private final Function<String, JsonNode> references;

  /**
   * @param keepsWords whether to keep what changes nothing on the wire
   * @param references what to write for a reference such as {@code #/components/schemas/Dto}
   */
  Canonical(boolean keepsWords, Function<String, JsonNode> references) {
    this.keepsWords = keepsWords;
    this.references = references;
  }

  /** Returns a form in which nothing but order is lost. */
  static JsonNode sorted(JsonNode node) {
    return new Canonical(true, JSON::textNode).of(node);
  }

  /** Rewrites an object of OpenAPI's own: its members' names are keywords. */
  JsonNode of(JsonNode node) {
    if (!node.isObject()) {
      return node.isArray() ? array(node.valueStream().map(this::of)) : data(node);
    }
    Map<String, JsonNode> members = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each : node.properties()) {
      String keyword = each.getKey();
      boolean isWords = Keywords.isAnnotation(keyword) || isDefault(keyword, each.getValue());
      boolean isNothing = keyword.equals("operationId") || isNoParameter(keyword, each.getValue());
      if (!isNothing && (keepsWords || !isWords)) {
        members.put(keyword, member(keyword, each.getValue()));
      }
    }
    boolean isReference = node.path("$ref").isTextual() && !keepsWords;
    return isReference ? members.get("$ref") : JSON.objectNode().<ObjectNode>setAll(members);
  }

  /** Upstream's pages write out the empty list that its whole document may leave out. */
  private static boolean isNoParameter(String keyword, JsonNode value) {
    return keyword.equals("parameters") && value.isArray() && value.isEmpty();
  }

  /** Rewrites the member of an object of OpenAPI's own. */
  JsonNode member(String keyword, JsonNode value) {
    if (keyword.equals("$ref") && value.isTextual()) {
      return references.apply(value.asText());
    }
    if (keyword.equals("security") && value.isArray()) {
      return sortedArray(value.valueStream().map(this::requirement));
    }
    JsonNode canonical;
    if (DATA.contains(keyword) || keyword.startsWith("x-")) {
      canonical = data(value);
    } else if (keyword.equals("mapping")) {
      canonical = names(value, each -> references.apply(schema(each.asText())));
    } else if (NAME_MAPS.contains(keyword) && value.isObject()) {
      canonical = names(value, this::of);
    } else {
      canonical = of(value);
    }
    boolean isSet = SETS.contains(keyword) && value.isArray();
    return isSet ? sortedArray(canonical.valueStream()) : canonical;
  }

  /** The author's data, such as an example: references and keywords in it have no meaning. */
  private static JsonNode data(JsonNode value) {
    if (value.isNumber()) {
      return JSON.numberNode(value.decimalValue().stripTrailingZeros());
    }
    if (value.isArray()) {
      return array(value.valueStream().map(Canonical::data));
    }
    return value.isObject() ? names(value, Canonical::data) : value;
  }

  /** A map whose keys the author chose. */
  private static JsonNode names(JsonNode value, Function<JsonNode, JsonNode> member) {
    Map<String, JsonNode> members = new TreeMap<>();
    value.properties().forEach(each -> members.put(each.getKey(), member.apply(each.getValue())));
    return JSON.objectNode().<ObjectNode>setAll(members);
  }

  private JsonNode requirement(JsonNode requirement) {
    return sortedArray(
        requirement
            .propertyStream()
            .map(
                each ->
                    JSON.arrayNode()
                        .add(
                            references.apply("#/components/securitySchemes/" + step(each.getKey())))
                        .add(each.getValue())));
  }

  /** A discriminator names a schema or refers to it. */
  private static String schema(String target) {
    return target.matches("[A-Za-z0-9._-]+") ? "#/components/schemas/" + target : target;
  }

  private static String step(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static JsonNode sortedArray(Stream<? extends JsonNode> items) {
    return array(items.sorted(Comparator.comparing(JsonNode::toString)));
  }

  private static ArrayNode array(Stream<? extends JsonNode> items) {
    return JSON.arrayNode().addAll(List.copyOf(items.toList()));
  }

  /** Returns whether a keyword says what holds without it. */
  static boolean isDefault(String keyword, JsonNode value) {
    return switch (keyword) {
      case "additionalProperties" -> value.asBoolean() || value.isObject() && value.isEmpty();
      case "default", "example", "explode" -> false;
      case "minLength", "minItems", "minProperties" -> value.isNumber() && value.asLong() == 0;
      default -> value.isArray() && value.isEmpty() || value.isBoolean() && !value.asBoolean();
    };
  }
}
