package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.Printable;
import com.goextrovert.openapi.YamlTree;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** SnakeYAML's nodes, which know how a scalar was spelled: {@code 1.0}, {@code '1.0'}. */
final class SpellingNodes {
  private static final Resolver YAML_1_1 = new Resolver();

  private SpellingNodes() {}

  static String write(Node root) {
    StringWriter text = new StringWriter();
    YamlTree.yaml().serialize(root, text);
    return text.toString();
  }

  static Node of(JsonNode json) {
    if (json.isObject()) {
      List<NodeTuple> members = new ArrayList<>();
      json.properties()
          .forEach(each -> members.add(new NodeTuple(text(each.getKey()), of(each.getValue()))));
      return mapping(members);
    }
    if (json.isArray()) {
      List<Node> items = new ArrayList<>();
      json.forEach(item -> items.add(of(item)));
      return new SequenceNode(Tag.SEQ, items, FlowStyle.BLOCK);
    }
    if (json.isTextual()) {
      return text(json.textValue());
    }
    Tag number = json.isIntegralNumber() ? Tag.INT : Tag.FLOAT;
    Tag tag = json.isNull() ? Tag.NULL : json.isBoolean() ? Tag.BOOL : number;
    return new ScalarNode(tag, json.asText(), null, null, ScalarStyle.PLAIN);
  }

  static Node mapping(List<NodeTuple> members) {
    return new MappingNode(Tag.MAP, members, FlowStyle.BLOCK);
  }

  /** Text in a style in which no reader of YAML, old or new, takes it for another type. */
  static Node text(String value) {
    boolean isText = YAML_1_1.resolve(NodeId.scalar, value, true).equals(Tag.STR);
    ScalarStyle line = isText ? ScalarStyle.PLAIN : ScalarStyle.SINGLE_QUOTED;
    ScalarStyle readable = value.contains("\n") ? ScalarStyle.LITERAL : line;
    boolean isPrintable =
        Printable.text(value.replace("\n", "")).length() == value.replace("\n", "").length();
    ScalarStyle style = isPrintable ? readable : ScalarStyle.DOUBLE_QUOTED;
    return new ScalarNode(Tag.STR, value, null, null, style);
  }

  /** Returns the member of this name; null if there is none. */
  static Node member(Node node, String name) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple each : mapping.getValue()) {
        if (each.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name)) {
          return each.getValueNode();
        }
      }
    }
    return null;
  }
}
