package com.goextrovert.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bodies that are not the one JSON object that is expected. */
final class Bodies {
  private Bodies() {}

  static Map<String, String> broken(JsonNode good) {
    String text = good.toString();
    Map<String, String> broken = new LinkedHashMap<>();
    broken.put("empty", "");
    broken.put("not JSON", "<html><body>Bad gateway</body></html>");
    broken.put("truncated by its last character", text.substring(0, text.length() - 1));
    broken.put("truncated in the middle", text.substring(0, text.length() / 2));
    broken.put("an array", "[" + text + "]");
    broken.put("an empty array", "[]");
    broken.put("an empty object", "{}");
    broken.put("two documents", text + text);
    broken.put("followed by something", text + " and more");
    broken.put("JSON in a text", JsonNodeFactory.instance.textNode(text).toString());
    broken.put("null", "null");
    broken.put("a number", "42");
    broken.put("true", "true");
    return broken;
  }
}
