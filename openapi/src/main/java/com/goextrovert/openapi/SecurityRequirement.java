package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One way to show who calls: all of its schemes together.
 *
 * @param schemes the schemes, whatever they are called
 */
public record SecurityRequirement(List<Scheme> schemes) {

  /**
   * One scheme of it.
   *
   * @param name what the document calls it
   * @param definition what it is
   * @param scopes what it must allow
   */
  public record Scheme(String name, JsonNode definition, List<String> scopes) {

    /**
     * Whether it is a key in this place.
     *
     * @param in {@code header}, {@code query} or {@code cookie}
     * @param name the header's or parameter's name
     * @return whether it is
     */
    public boolean isKey(String in, String name) {
      String here = definition.path("name").asText();
      return definition.path("type").asText().equals("apiKey")
          && definition.path("in").asText().equals(in)
          && (in.equals("header") ? here.equalsIgnoreCase(name) : here.equals(name));
    }

    /**
     * What it means, without what it is called and how it is explained.
     *
     * @return equal for two schemes that ask for the same
     */
    public JsonNode meaning() {
      if (!definition.isObject()) {
        return definition;
      }
      ObjectNode meaning = definition.deepCopy();
      meaning.properties().removeIf(each -> Keywords.isAnnotation(each.getKey()));
      if (meaning.path("in").asText().equals("header")) {
        meaning.put("name", meaning.path("name").asText().toLowerCase(Locale.ROOT));
      }
      meaning.put("scopes", scopes.stream().sorted().toList().toString());
      return meaning;
    }

    @Override
    public String toString() {
      String type = definition.path("type").asText();
      String scoped = scopes.isEmpty() ? "" : " with " + String.join(", ", scopes);
      return switch (type) {
        case "apiKey" ->
            "the key in "
                + definition.path("in").asText()
                + " "
                + definition.path("name").asText()
                + scoped;
        case "http" -> "HTTP " + definition.path("scheme").asText() + scoped;
        case "" -> "\"" + name + "\", which is not defined";
        default -> type + scoped;
      };
    }
  }

  static SecurityRequirement of(JsonNode requirement, Function<String, JsonNode> definitions) {
    return new SecurityRequirement(
        requirement.properties().stream()
            .map(
                each ->
                    new Scheme(
                        each.getKey(),
                        definitions.apply(each.getKey()),
                        each.getValue().valueStream().map(JsonNode::asText).toList()))
            .toList());
  }

  @Override
  public String toString() {
    return schemes.isEmpty()
        ? "nothing"
        : schemes.stream().map(Scheme::toString).collect(Collectors.joining(" and "));
  }
}
