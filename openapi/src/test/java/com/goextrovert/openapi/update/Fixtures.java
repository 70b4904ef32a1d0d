package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.goextrovert.openapi.SingleEdit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Documents that stay as they are, whatever is vendored. */
final class Fixtures {
  static final String ADD_PAGE = "add-prospect.md";
  static final String REMOVE_PAGE = "remove-prospect.md";
  static final String UNION = "../specification-of-2026-11.yaml";
  static final String CLIENT = "../client-of-2026-11.yaml";

  private Fixtures() {}

  static String text(String name) {
    try (InputStream in = Fixtures.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Edits a document; each edit is a line of {@code single-edits.yaml}. */
  static JsonNode edited(JsonNode before, String... edits) {
    JsonNode after = before;
    for (String edit : edits) {
      after = SingleEdit.edited(after, SingleEdit.yaml(edit));
    }
    return after;
  }

  /** Returns a tree in which order plays no part. */
  static JsonNode sorted(JsonNode tree) {
    return new Canonical(TextNode::valueOf).of("", tree);
  }

  static Source source(String name, String text) {
    try {
      return Source.of(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Source page(String name) {
    return source(name, text(name));
  }

  /** Returns a document whose members and lists are in another order. */
  static JsonNode shuffled(JsonNode node, long seed) {
    return shuffled(node, new Random(seed));
  }

  private static JsonNode shuffled(JsonNode node, Random random) {
    if (node.isArray()) {
      List<JsonNode> items = new ArrayList<>();
      node.forEach(item -> items.add(shuffled(item, random)));
      Collections.shuffle(items, random);
      return JsonNodeFactory.instance.arrayNode().addAll(items);
    }
    if (!node.isObject()) {
      return node;
    }
    List<Map.Entry<String, JsonNode>> members = new ArrayList<>(node.properties());
    Collections.shuffle(members, random);
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    members.forEach(member -> object.set(member.getKey(), shuffled(member.getValue(), random)));
    return object;
  }
}
