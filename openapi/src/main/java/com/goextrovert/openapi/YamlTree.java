package com.goextrovert.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.NonPrintableStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML and JSON the way OpenAPI asks for: aliases are followed, keys are text, and plain
 * scalars have the types of JSON only (a date is text, and so is {@code no}).
 */
public final class YamlTree {
  private static final int MAX_CHARACTERS = 20_000_000;
  private static final int MAX_DEPTH = 200;
  private static final int MAX_NODES = 2_000_000;
  private static final int MAX_SCALE = 1_000;
  private static final int LONG_TEXT = 60;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private int nodes;

  private YamlTree() {}

  /** Reads one document in YAML; the message of an exception says where it is broken. */
  public static JsonNode read(String text) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setAllowRecursiveKeys(false);
    options.setCodePointLimit(MAX_CHARACTERS);
    options.setNestingDepthLimit(MAX_DEPTH);
    DumperOptions unused = new DumperOptions();
    Yaml yaml =
        new Yaml(
            new ExactNumbers(options), new Representer(unused), unused, options, new JsonScalars());
    try {
      return new YamlTree().tree(yaml.load(text), 0);
    } catch (YAMLException | NumberFormatException notYaml) {
      throw new IOException(notYaml.getMessage(), notYaml);
    }
  }

  /** Reads one document in YAML or JSON; the same limits apply to both. */
  public static JsonNode readJsonOrYaml(String text) throws IOException {
    if (!text.stripLeading().startsWith("{")) {
      return read(text);
    }
    try {
      return read(write(MAPPER.readTree(text)));
    } catch (JsonProcessingException notJson) {
      try {
        return read(text); // YAML may start like JSON
      } catch (IOException neither) {
        throw new IOException(notJson.getOriginalMessage(), notJson);
      }
    }
  }

  /** {@return the tree of a resource of this module} */
  public static JsonNode resource(String name) {
    try (InputStream in = YamlTree.class.getResourceAsStream(name)) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a tree so that no YAML reader, old or new, takes text for another type. */
  public static String write(JsonNode tree) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(FlowStyle.BLOCK);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    // The dumper does not escape this line break of YAML 1.1, which it reads as a space.
    options.setAllowUnicode(!tree.toString().contains("\u0085"));
    options.setNonPrintableStyle(NonPrintableStyle.ESCAPE);
    return new Yaml(new Folding(options), options).dump(MAPPER.convertValue(tree, Object.class));
  }

  private JsonNode tree(Object value, int depth) throws IOException {
    if (depth > MAX_DEPTH || ++nodes > MAX_NODES) {
      throw new IOException(
          "it has more than %d levels or %d nodes".formatted(MAX_DEPTH, MAX_NODES));
    }
    if (value instanceof Map<?, ?> map) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<?, ?> member : map.entrySet()) {
        String key = String.valueOf(member.getKey());
        if (object.replace(key, tree(member.getValue(), depth + 1)) != null) {
          throw new IOException("the key '" + key + "' occurs twice in one object");
        }
      }
      return object;
    }
    if (value instanceof Iterable<?> items) {
      var array = JsonNodeFactory.instance.arrayNode();
      for (Object item : items) {
        array.add(tree(item, depth + 1));
      }
      return array;
    }
    return MAPPER.valueToTree(value);
  }

  /** Keeps trailing zeros, because {@code 1.10} may be a version. */
  private static final class ExactNumbers extends SafeConstructor {
    ExactNumbers(LoaderOptions options) {
      super(options);
      yamlConstructors.put(
          Tag.FLOAT,
          new ConstructYamlFloat() {
            @Override
            public Object construct(Node node) {
              BigDecimal number = new BigDecimal(constructScalar((ScalarNode) node));
              // Calculating with such a number could exhaust memory.
              if (Math.abs(number.scale()) > MAX_SCALE) {
                throw new YAMLException("the number " + number + " is out of range");
              }
              return number;
            }
          });
    }
  }

  /** Folds long text, as upstream does: a changed word then changes few lines. */
  private static final class Folding extends Representer {
    /** Line breaks and repeated blanks, at which folding would be ambiguous. */
    private static final Pattern UNFOLDABLE = Pattern.compile("^ | $|  |[\\s\\v&&[^ ]]");

    Folding(DumperOptions options) {
      super(options);
    }

    @Override
    protected Node representScalar(Tag tag, String value, ScalarStyle style) {
      boolean isLong = value.length() > LONG_TEXT && value.contains(" ");
      boolean isFolded = isLong && !UNFOLDABLE.matcher(value).find();
      return super.representScalar(tag, value, isFolded ? ScalarStyle.FOLDED : style);
    }
  }

  /** The "JSON schema" of YAML 1.2, which OpenAPI recommends. */
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
      addImplicitResolver(Tag.MERGE, Pattern.compile("<<"), "<");
    }
  }
}
