package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** One way to authenticate: all of its schemes together. */
public record SecurityRequirement(List<Scheme> schemes) {

  /** One scheme of a requirement; its definition is missing if the document has none. */
  public record Scheme(String name, JsonNode definition, JsonNode scopes) {

    private boolean isKey(String in, String name) {
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
      Set<String> sorted = new TreeSet<>();
      scopes.forEach(scope -> sorted.add(scope.asText()));
      return meaning.put("scopes", sorted.toString());
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
      return scopes.isEmpty() ? words : words + " with " + scopes;
    }
  }

  /** {@return whether an API key in this header, query parameter or cookie is enough} */
  public boolean isKey(String in, String name) {
    return schemes.size() == 1 && schemes.get(0).isKey(in, name);
  }

  @Override
  public String toString() {
    List<String> all = schemes.stream().map(Scheme::toString).toList();
    return all.isEmpty() ? "nothing" : String.join(" and ", all);
  }
}
