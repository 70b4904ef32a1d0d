package com.goextrovert.openapi.update;

import com.goextrovert.openapi.YamlTree;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.NonPrintableStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads and writes SnakeYAML's nodes, which keep the spelling of scalars. */
final class YamlNodes {
  private YamlNodes() {}

  static Node read(String yaml) {
    return YamlTree.yaml().compose(new StringReader(yaml));
  }

  static String write(Node root) {
    StringWriter text = new StringWriter();
    YamlTree.yaml().serialize(root, text);
    return text.toString();
  }

  /** Writes maps, lists and scalars so that no reader, old or new, takes text for another type. */
  static String write(Object data) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(FlowStyle.BLOCK);
    // The dumper writes this one, a line break of old YAML, in a way that it does not read.
    options.setAllowUnicode(!data.toString().contains("\u0085"));
    options.setNonPrintableStyle(NonPrintableStyle.ESCAPE);
    return new Yaml(options).dump(data);
  }

  static MappingNode mapping() {
    return new MappingNode(Tag.MAP, new ArrayList<>(), FlowStyle.BLOCK);
  }

  /** Returns the member of this name; null if there is none. */
  static Node member(Node node, String name) {
    List<NodeTuple> members = node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    return members.stream()
        .filter(each -> isNamed(each, name))
        .map(NodeTuple::getValueNode)
        .findFirst()
        .orElse(null);
  }

  /** Sets what is found under these names, and adds mappings on the way. */
  static void put(MappingNode owner, List<String> path, Node value) {
    String name = path.get(0);
    Node member = member(owner, name);
    Node inner = value;
    if (path.size() > 1) {
      MappingNode next = member instanceof MappingNode known ? known : mapping();
      put(next, path.subList(1, path.size()), value);
      inner = next;
    }
    NodeTuple tuple =
        new NodeTuple(new ScalarNode(Tag.STR, name, null, null, ScalarStyle.PLAIN), inner);
    if (member == null) {
      owner.getValue().add(tuple);
    } else {
      owner.getValue().replaceAll(each -> isNamed(each, name) ? tuple : each);
    }
  }

  private static boolean isNamed(NodeTuple member, String name) {
    return member.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name);
  }
}
