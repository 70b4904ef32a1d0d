package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One way to authenticate: all of its schemes together. */
public record SecurityRequirement(List<Scheme> schemes) {

  /** One scheme of a requirement; its definition is missing if the document has none. */
  public record Scheme(String name, JsonNode definition, List<String> scopes) {

    /** {@return whether it is an API key in this header, query parameter or cookie} */
    public boolean isKey(String in, String name) {
      return text("type").equals("apiKey")
          && text("in").equals(in)
          && (in.equals("header")
              ? text("name").equalsIgnoreCase(name)
              : text("name").equals(name));
    }

    /** {@return the definition without names and explanations: equal for equivalent schemes} */
    public JsonNode meaning() {
      if (!definition.isObject()) {
        return definition;
      }
      ObjectNode meaning = definition.deepCopy();
      meaning.properties().removeIf(each -> Keywords.isAnnotation(each.getKey()));
      if (text("in").equals("header")) {
        meaning.put("name", text("name").toLowerCase(Locale.ROOT));
      }
      return meaning.put("scopes", scopes.toString());
    }

    private String text(String member) {
      return definition.path(member).asText();
    }

    @Override
    public String toString() {
      String words =
          switch (text("type")) {
            case "apiKey" -> "the key in " + text("in") + " " + text("name");
            case "http" -> "HTTP " + text("scheme");
            case "" -> "\"" + name + "\", which is not defined";
            default -> text("type");
          };
      return scopes.isEmpty() ? words : words + " with " + String.join(", ", scopes);
    }
  }

  @Override
  public String toString() {
    return schemes.isEmpty()
        ? "nothing"
        : schemes.stream().map(Scheme::toString).collect(Collectors.joining(" and "));
  }
}
