package com.goextrovert.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.SampleValues;
import com.goextrovert.openapi.Schemas;
import com.goextrovert.openapi.SpecDocument;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A schema of the specification, from which mutants are derived. */
public final class DocumentedSchema {
  private final SpecDocument document;
  private final Schemas schemas;
  private final JsonNode json;

  DocumentedSchema(SpecDocument document, JsonNode json) {
    this.document = document;
    this.schemas = new Schemas(document);
    this.json = schemas.flat(json);
  }

  /** {@return the properties of an object by name} */
  public Map<String, DocumentedSchema> properties() {
    Map<String, DocumentedSchema> properties = new LinkedHashMap<>();
    json.path("properties")
        .properties()
        .forEach(
            each -> properties.put(each.getKey(), new DocumentedSchema(document, each.getValue())));
    return properties;
  }

  /** {@return the names of the required properties} */
  public Set<String> required() {
    return schemas.required(json);
  }

  /** {@return whether an object may have additional properties} */
  public boolean isOpen() {
    return json.path("additionalProperties").asBoolean(true);
  }

  /** {@return whether the schema has this type or format} */
  public boolean is(String typeOrFormat) {
    return Stream.of("type", "format")
        .anyMatch(each -> json.path(each).asText().equals(typeOrFormat));
  }

  /** {@return whether the schema allows every string} */
  public boolean isFreeText() {
    return is("string")
        && Stream.of("enum", "format", "pattern", "minLength", "maxLength").noneMatch(json::has);
  }

  /** {@return whether the schema allows every object} */
  public boolean isFreeObject() {
    return is("object") && !json.has("enum") && required().isEmpty() && isOpen();
  }

  /** {@return the values of the enum; missing if there is no enum} */
  public JsonNode values() {
    return json.path("enum");
  }

  /** {@return whether the type and the enum allow a value; the format is ignored} */
  public boolean accepts(JsonNode value) {
    return schemas.values(json).contains(value);
  }

  /** {@return a value that the schema allows} */
  public JsonNode sample() {
    return new SampleValues(document).of(json);
  }
}
