package com.goextrovert.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.goextrovert.contract.HttpCall;
import com.goextrovert.contract.Schema;
import com.goextrovert.contract.SpecifiedOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Every way in which a request can leave the contract. */
final class RequestMutants {
  private static final Pattern VERSION = Pattern.compile("/v(\\d+)/");

  private final SpecifiedOperation operation;
  private final HttpCall good;
  private final ObjectNode body;
  private final List<Mutant<HttpCall>> mutants = new ArrayList<>();

  private RequestMutants(SpecifiedOperation operation, HttpCall good, ObjectNode body) {
    this.operation = operation;
    this.good = good;
    this.body = body;
  }

  /**
   * Makes them.
   *
   * @param good a request that keeps the contract
   * @param body its body, read
   */
  static List<Mutant<HttpCall>> of(SpecifiedOperation operation, HttpCall good, ObjectNode body) {
    RequestMutants made = new RequestMutants(operation, good, body);
    made.target();
    made.keys();
    made.headers();
    if (!good.body().isEmpty()) {
      made.body();
    }
    return made.mutants;
  }

  private void body() {
    operation.request().properties().forEach(this::field);
    put("another", "is sent, which nobody knows", TextNode.valueOf("a text"));
    Bodies.broken(body).forEach((name, text) -> add("body is " + name, good.body(text)));
  }

  private void target() {
    for (String method : List.of("GET", "PUT", "POST", "PATCH", "DELETE")) {
      if (!method.equals(good.method())) {
        add("method is " + method, good.method(method));
      }
    }
    String path = good.path();
    add("path ends with a slash", good.path(path + "/"));
    add("path goes on", good.path(path + "/1"));
    add("path is cut off", good.path(path.substring(0, path.lastIndexOf('/'))));
    add("path is in upper case", good.path(path.toUpperCase(Locale.ROOT)));
    add("path is doubled", good.path(path + path));
    VERSION
        .matcher(path)
        .results()
        .forEach(
            version ->
                add(
                    "path has another version",
                    good.path(
                        path.replace(
                            version.group(),
                            "/v" + (Integer.parseInt(version.group(1)) + 1) + "/"))));
    add("query has a parameter", good.query("page", "1"));
  }

  private void keys() {
    String header = operation.keyHeader();
    if (header.isEmpty()) {
      return;
    }
    String key = good.headers().get(header);
    add("key is missing", good.without(header));
    add("key is empty", good.header(header, ""));
    add("key is another", good.header(header, key + "-of-somebody-else"));
    add("key is in upper case", good.header(header, key.toUpperCase(Locale.ROOT)));
    add("key is in another header", good.without(header).header("Authorization", key));
    add("key's header is renamed", good.without(header).header(header + "-Name", key));
    add("key is in the query", good.without(header).query(header, key));
  }

  private void headers() {
    add("content type is missing", good.without("Content-Type"));
    for (String type :
        List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
      if (!operation.takes().contains(type)) {
        add("content type is " + type, good.header("Content-Type", type));
      }
    }
    add("Accept is missing", good.without("Accept"));
    add("Accept is text/html", good.header("Accept", "text/html"));
    add("Accept is */*", good.header("Accept", "*/*"));
  }

  private void field(String name, Schema schema) {
    if (body.has(name)) {
      addField(name, "is missing", body.deepCopy().without(name));
      for (String other : List.of(Values.capital(name), name + "s")) {
        ObjectNode renamed = body.deepCopy().without(name);
        renamed.set(other, body.get(name));
        addField(name, "is written " + other, renamed);
      }
    }
    Map<String, JsonNode> values = new LinkedHashMap<>(Values.forbidden(schema));
    if (schema.isText()) {
      values.put("is empty", TextNode.valueOf(""));
    }
    if (schema.isUuid()) {
      values.putAll(noUuids(body.path(name).asText(schema.sample().asText())));
    }
    values.forEach((what, value) -> put(name, what, value));
  }

  private static Map<String, JsonNode> noUuids(String uuid) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    values.put("is in upper case", TextNode.valueOf(uuid.toUpperCase(Locale.ROOT)));
    values.put("lacks its last character", TextNode.valueOf(uuid.substring(0, 35)));
    values.put("has one character too many", TextNode.valueOf(uuid + "0"));
    values.put("lacks its hyphens", TextNode.valueOf(uuid.replace("-", "")));
    values.put("is in braces", TextNode.valueOf("{" + uuid + "}"));
    values.put("is no hexadecimal number", TextNode.valueOf("g" + uuid.substring(1)));
    return values;
  }

  private void put(String field, String what, JsonNode value) {
    ObjectNode changed = body.deepCopy();
    changed.set(field, value);
    addField(field, what, changed);
  }

  private void addField(String field, String what, JsonNode changed) {
    mutants.add(Mutant.ofField(field, what, good.body(changed.toString())));
  }

  private void add(String name, HttpCall changed) {
    mutants.add(Mutant.of(name, changed));
  }
}
