package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What schemas promise about the values under them. It errs on the careful side: what it cannot
 * read out of a schema, it takes for not promised.
 */
public final class Schemas {
  /** Deeper than people nest alternatives; a schema that contains itself has no bottom. */
  private static final int DEEPEST = 12;

  private final SpecDocument document;

  /**
   * The schemas of a document.
   *
   * @param document the document that they are in, or refer to
   */
  public Schemas(SpecDocument document) {
    this.document = document;
  }

  /**
   * What a schema says about one field of its objects.
   *
   * @param declared whether it is described at all
   * @param required whether it is always there
   * @param readOnly whether it occurs in answers alone
   * @param writeOnly whether it occurs in requests alone
   * @param values what it may hold
   * @param nullable whether null is said to be one of its values
   */
  public record Field(
      boolean declared,
      boolean required,
      boolean readOnly,
      boolean writeOnly,
      Values values,
      boolean nullable) {
    private static final Field UNKNOWN = new Field(false, false, false, false, Values.ANY, true);

    private Field and(Field other) {
      return new Field(
          declared || other.declared,
          required || other.required,
          readOnly || other.readOnly,
          writeOnly || other.writeOnly,
          values.and(other.values),
          nullable && other.nullable);
    }

    private Field or(Field other) {
      return new Field(
          declared || other.declared,
          required && other.required,
          readOnly || other.readOnly,
          writeOnly || other.writeOnly,
          values.or(other.values),
          nullable || other.nullable);
    }
  }

  /**
   * The schema itself, its references followed and its {@code allOf} merged.
   *
   * @param schema a schema of the document
   * @return one that means the same
   */
  public JsonNode flat(JsonNode schema) {
    return new AllOf(document).merged(schema);
  }

  /**
   * All values that may come where this schema stands.
   *
   * @param schema a schema of the document
   * @return no fewer than those
   */
  public Values values(JsonNode schema) {
    return values(schema, 0);
  }

  /**
   * What a schema says about one field of its objects.
   *
   * @param schema a schema of the document
   * @param name the field's name
   * @return what it says
   */
  public Field field(JsonNode schema, String name) {
    return field(schema, name, 0);
  }

  /**
   * The fields that every object has.
   *
   * @param schema a schema of the document
   * @return their names, in the order of the alphabet
   */
  public Set<String> required(JsonNode schema) {
    Set<String> names = new TreeSet<>();
    required(schema, names, 0);
    return names;
  }

  private void required(JsonNode schema, Set<String> names, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    JsonNode flat = flat(schema);
    flat.path("required").forEach(name -> names.add(name.asText()));
    flat.path("allOf").forEach(part -> required(part, names, depth + 1));
    for (JsonNode choice : choices(flat)) {
      Set<String> inAll = null;
      for (JsonNode branch : choice) {
        Set<String> inBranch = new TreeSet<>();
        required(branch, inBranch, depth + 1);
        if (inAll == null) {
          inAll = inBranch;
        } else {
          inAll.retainAll(inBranch);
        }
      }
      if (inAll != null) {
        names.addAll(inAll);
      }
    }
  }

  private Values values(JsonNode schema, int depth) {
    JsonNode flat = flat(schema);
    if (depth > DEEPEST || !flat.isObject()) {
      return Values.ANY;
    }
    Values values =
        flat.has("type") ? Values.ofTypes(Set.of(flat.path("type").asText())) : Values.ANY;
    if (flat.path("enum").isArray()) {
      values = values.and(Values.listed(flat.path("enum")));
    }
    for (JsonNode part : flat.path("allOf")) {
      values = values.and(values(part, depth + 1));
    }
    for (JsonNode choice : choices(flat)) {
      Values any = Values.NONE;
      for (JsonNode branch : choice) {
        any = any.or(values(branch, depth + 1));
      }
      values = values.and(any);
    }
    // Many write it beside an enum or a reference and mean it, whatever the letter says.
    return flat.path("nullable").asBoolean() ? values.or(Values.ofTypes(Set.of("null"))) : values;
  }

  private Field field(JsonNode schema, String name, int depth) {
    JsonNode flat = flat(schema);
    if (depth > DEEPEST || !flat.isObject()) {
      return Field.UNKNOWN;
    }
    Field field = ownField(flat, name, depth);
    for (JsonNode part : flat.path("allOf")) {
      field = field.and(field(part, name, depth + 1));
    }
    for (JsonNode choice : choices(flat)) {
      Iterator<JsonNode> branches = choice.iterator();
      Field any = branches.hasNext() ? field(branches.next(), name, depth + 1) : Field.UNKNOWN;
      while (branches.hasNext()) {
        any = any.or(field(branches.next(), name, depth + 1));
      }
      field = field.and(any);
    }
    return field;
  }

  private Field ownField(JsonNode flat, String name, int depth) {
    boolean required = stream(flat.path("required")).anyMatch(each -> each.asText().equals(name));
    JsonNode property = flat.path("properties").path(name);
    if (!property.isMissingNode()) {
      JsonNode described = flat(property);
      return new Field(
          true,
          required,
          described.path("readOnly").asBoolean(),
          described.path("writeOnly").asBoolean(),
          values(property, depth + 1),
          nullable(property, depth + 1));
    }
    JsonNode others = flat.path("additionalProperties");
    Values values =
        others.isBoolean() && !others.asBoolean() ? Values.NONE : values(others, depth + 1);
    return new Field(false, required, false, false, values, true);
  }

  private boolean nullable(JsonNode schema, int depth) {
    JsonNode flat = flat(schema);
    return flat.path("nullable").asBoolean()
        || depth <= DEEPEST
            && choices(flat).stream()
                .flatMap(Schemas::stream)
                .anyMatch(branch -> nullable(branch, depth + 1));
  }

  private static List<JsonNode> choices(JsonNode flat) {
    List<JsonNode> choices = new ArrayList<>();
    Stream.of("oneOf", "anyOf")
        .map(flat::path)
        .filter(choice -> choice.isArray() && !choice.isEmpty())
        .forEach(choices::add);
    return choices;
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return array instanceof ObjectNode ? Stream.of() : array.valueStream();
  }
}
