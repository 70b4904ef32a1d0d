package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One way to authenticate: all of its schemes together. */
public record SecurityRequirement(List<Scheme> schemes) {

  /** One scheme of a requirement; its definition is missing if the document has none. */
  public record Scheme(String name, JsonNode definition, List<String> scopes) {

    /** {@return whether it is an API key in this header, query parameter or cookie} */
    public boolean isKey(String in, String name) {
      String here = definition.path("name").asText();
      return definition.path("type").asText().equals("apiKey")
          && definition.path("in").asText().equals(in)
          && (in.equals("header") ? here.equalsIgnoreCase(name) : here.equals(name));
    }

    /** {@return the definition without names and explanations: equal for equivalent schemes} */
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
    List<Scheme> schemes = new ArrayList<>();
    requirement
        .properties()
        .forEach(
            each -> {
              List<String> scopes = new ArrayList<>();
              each.getValue().forEach(scope -> scopes.add(scope.asText()));
              schemes.add(
                  new Scheme(each.getKey(), definitions.apply(each.getKey()), List.copyOf(scopes)));
            });
    return new SecurityRequirement(List.copyOf(schemes));
  }

  @Override
  public String toString() {
    return schemes.isEmpty()
        ? "nothing"
        : schemes.stream().map(Scheme::toString).collect(Collectors.joining(" and "));
  }
}
