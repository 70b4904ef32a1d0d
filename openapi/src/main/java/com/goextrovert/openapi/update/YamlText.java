package com.goextrovert.openapi.update;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.openapi.YamlTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A tree as YAML text, in the one form that upstream's pages have: blocks, lists indented, long
 * text folded at 80 columns. The same tree always gives the same text.
 */
final class YamlText {
  private static final int WIDTH = 80;
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{Nd}/$_.+(<][^\\p{C}\\p{Zl}\\p{Zp}]*");
  private static final Pattern NOT_PLAIN = Pattern.compile(": |:$| #|\\s$");
  private static final Pattern ONE_LINE = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]*");
  private static final Pattern FOLDED = Pattern.compile("[^\\p{C}\\p{Z}]+( [^\\p{C}\\p{Z}]+)+");
  private static final String LINE = "[^\\p{C}\\p{Z}][^\\p{C}\\p{Zl}\\p{Zp}]*";
  private static final Pattern BLOCK = Pattern.compile(LINE + "(\n+ *" + LINE + ")+\n?");
  private static final Pattern NUMBER =
      Pattern.compile("[0-9][0-9_]*(\\.[0-9_]*)?([eE][-+]?[0-9]+)?|0[xo].*");
  private static final Resolver YAML_1_1 = new Resolver();

  private final StringBuilder text = new StringBuilder();

  private YamlText() {}

  /** The text of this tree; reading it gives the tree again. */
  static String of(JsonNode tree) {
    YamlText yaml = new YamlText();
    yaml.members(tree, 0);
    String text = yaml.text.toString();
    try {
      if (!Canonical.of(YamlTree.read(text), Place.DATA).equals(Canonical.of(tree, Place.DATA))) {
        throw new IllegalStateException("this tree cannot be written as YAML: " + tree);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text;
  }

  private void members(JsonNode object, int indent) {
    object
        .properties()
        .forEach(
            member -> {
              text.append(" ".repeat(indent)).append(quoted(member.getKey())).append(':');
              value(member.getValue(), indent + 2);
            });
  }

  private void value(JsonNode value, int indent) {
    if (value.isContainerNode() && !value.isEmpty()) {
      text.append('\n');
      if (value.isObject()) {
        members(value, indent);
      } else {
        items(value, indent);
      }
    } else {
      text.append(' ').append(leaf(value, indent)).append('\n');
    }
  }

  private void items(JsonNode array, int indent) {
    for (JsonNode item : array) {
      int start = text.length();
      if (item.isContainerNode() && !item.isEmpty()) {
        if (item.isObject()) {
          members(item, indent + 2);
        } else {
          items(item, indent + 2);
        }
        // The first line of what belongs to the item begins with the dash.
        text.replace(start + indent, start + indent + 1, "-");
      } else {
        text.append(" ".repeat(indent)).append("- ");
        text.append(leaf(item, indent + 2)).append('\n');
      }
    }
  }

  private static String leaf(JsonNode leaf, int indent) {
    if (leaf.isContainerNode()) {
      return leaf.isObject() ? "{}" : "[]";
    }
    if (!leaf.isTextual()) {
      return leaf.isNumber()
          ? leaf.decimalValue().stripTrailingZeros().toPlainString()
          : leaf.asText();
    }
    String value = leaf.asText();
    String margin = "\n" + " ".repeat(indent);
    if (BLOCK.matcher(value).matches()) {
      String lines = value.endsWith("\n") ? value.substring(0, value.length() - 1) : value;
      return (value.endsWith("\n") ? "|" : "|-") + margin + lines.replaceAll("\n(?!\n)", margin);
    }
    int width = Math.max(WIDTH - indent, WIDTH / 2);
    if (value.length() > width && FOLDED.matcher(value).matches()) {
      return ">-" + margin + String.join(margin, folded(value, width));
    }
    return quoted(value);
  }

  private static List<String> folded(String value, int width) {
    List<String> lines = new java.util.ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : value.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Plain where no reader of YAML, old or new, could take it for anything but text. */
  private static String quoted(String value) {
    if (PLAIN.matcher(value).matches()
        && !NOT_PLAIN.matcher(value).find()
        && YAML_1_1.resolve(NodeId.scalar, value, true).equals(Tag.STR)
        && !NUMBER.matcher(value).matches()) {
      return value;
    }
    return ONE_LINE.matcher(value).matches()
        ? "'" + value.replace("'", "''") + "'"
        : escaped(value);
  }

  private static String escaped(String value) {
    try {
      return JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build()
          .writeValueAsString(value)
          .replace("\u007f", "\\u007f");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
