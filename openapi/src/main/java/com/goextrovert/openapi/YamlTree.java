package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML or JSON text as a tree, read as OpenAPI wants it: aliases followed, keys always text, and no
 * plain scalar taken for more than JSON knows (a date stays text, and so does {@code no}).
 */
public final class YamlTree {
  /** More than any API description, and few enough to be held many times over. */
  private static final int MOST_CHARACTERS = 20_000_000;

  private YamlTree() {}

  /**
   * Reads one document.
   *
   * @param text the text
   * @return its tree
   * @throws IOException if the text is not one YAML document; its message says where it ceases to
   *     be
   */
  public static JsonNode read(String text) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setAllowRecursiveKeys(false);
    options.setCodePointLimit(MOST_CHARACTERS);
    DumperOptions unused = new DumperOptions();
    Yaml yaml =
        new Yaml(
            new SafeConstructor(options),
            new Representer(unused),
            unused,
            options,
            new JsonScalars());
    try {
      return tree(yaml.load(text), 0);
    } catch (YAMLException notYaml) {
      throw new IOException(notYaml.getMessage(), notYaml);
    }
  }

  private static JsonNode tree(Object value, int depth) throws IOException {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (depth > 200) {
      throw new IOException("it is nested more than 200 levels deep");
    }
    if (value instanceof Map<?, ?> map) {
      ObjectNode object = json.objectNode();
      for (Map.Entry<?, ?> member : map.entrySet()) {
        object.set(String.valueOf(member.getKey()), tree(member.getValue(), depth + 1));
      }
      return object;
    }
    if (value instanceof Iterable<?> items) {
      var array = json.arrayNode();
      for (Iterator<?> each = items.iterator(); each.hasNext(); ) {
        array.add(tree(each.next(), depth + 1));
      }
      return array;
    }
    return scalar(value);
  }

  private static JsonNode scalar(Object value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (value == null) {
      return json.nullNode();
    }
    if (value instanceof Boolean truth) {
      return json.booleanNode(truth);
    }
    if (value instanceof Integer number) {
      return json.numberNode(number);
    }
    if (value instanceof Long number) {
      return json.numberNode(number);
    }
    if (value instanceof BigInteger number) {
      return json.numberNode(number);
    }
    if (value instanceof Double number) {
      return json.numberNode(BigDecimal.valueOf(number));
    }
    return json.textNode(value.toString());
  }

  /** What YAML 1.2 calls its JSON schema, which OpenAPI recommends. */
  private static final class JsonScalars extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
      addImplicitResolver(Tag.INT, Pattern.compile("-?(?:0|[1-9][0-9]*)"), "-0123456789");
      addImplicitResolver(
          Tag.FLOAT,
          Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?"),
          "-0123456789");
      addImplicitResolver(Tag.NULL, Pattern.compile("null|~|"), "n~\0");
      addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
      addImplicitResolver(Tag.MERGE, Pattern.compile("<<"), "<");
    }
  }
}
