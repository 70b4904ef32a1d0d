package com.goextrovert.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.goextrovert.contract.Contract;
import com.goextrovert.contract.DocumentedOperation;
import com.goextrovert.contract.DocumentedSchema;
import com.goextrovert.contract.PactFile.Entry;
import com.goextrovert.remote.RequestMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Derives requests that violate the contract from a valid one. */
final class RequestMutants {
  private static final Pattern VERSION = Pattern.compile("/v(\\d+)/");

  private final DocumentedOperation operation;
  private final RequestMessage valid;
  private final ObjectNode body;
  private final BodyMutants<RequestMessage> mutants;

  private RequestMutants(DocumentedOperation operation, Entry interaction) {
    this.operation = operation;
    this.valid = interaction.request();
    this.body = interaction.requestBody();
    this.mutants = new BodyMutants<>(body, valid::withBody);
  }

  static List<Mutant<RequestMessage>> of(DocumentedOperation operation, Entry interaction) {
    RequestMutants derived = new RequestMutants(operation, interaction);
    derived.changeTarget();
    derived.changeKey();
    derived.changeHeaders();
    operation.request().properties().forEach(derived::changeField);
    derived.mutants.set("another", "is sent, which is unknown", TextNode.valueOf("a text"));
    derived.mutants.breakBody();
    return derived.mutants.list();
  }

  private void changeTarget() {
    for (String method : List.of("GET", "PUT", "POST", "PATCH", "DELETE")) {
      if (!method.equals(valid.method())) {
        add("method is " + method, valid.withMethod(method));
      }
    }
    String path = valid.path();
    add("path ends with a slash", valid.withPath(path + "/"));
    add("path goes on", valid.withPath(path + "/1"));
    add("path is cut off", valid.withPath(path.substring(0, path.lastIndexOf('/'))));
    add("path is in upper case", valid.withPath(path.toUpperCase(Locale.ROOT)));
    add("path is doubled", valid.withPath(path + path));
    VERSION
        .matcher(path)
        .results()
        .forEach(
            version ->
                add(
                    "path has another version",
                    valid.withPath(
                        path.replace(
                            version.group(),
                            "/v" + (Integer.parseInt(version.group(1)) + 1) + "/"))));
    add("query has a parameter", valid.withQuery("page", "1"));
  }

  private void changeKey() {
    String header = Contract.KEY_HEADER;
    String key = valid.headers().get(header);
    RequestMessage without = valid.withoutHeader(header);
    add("key is missing", without);
    add("key is empty", valid.withHeader(header, ""));
    add("key is another", valid.withHeader(header, key + "-of-somebody-else"));
    add("key is in upper case", valid.withHeader(header, key.toUpperCase(Locale.ROOT)));
    add("key is in another header", without.withHeader("Authorization", key));
    add("key's header is renamed", without.withHeader(header + "-Name", key));
    add("key is in the query", without.withQuery(header, key));
  }

  private void changeHeaders() {
    add("content type is missing", valid.withoutHeader("Content-Type"));
    for (String type :
        List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
      if (!operation.mediaTypes().contains(type)) {
        add("content type is " + type, valid.withHeader("Content-Type", type));
      }
    }
    add("Accept is missing", valid.withoutHeader("Accept"));
    add("Accept is text/html", valid.withHeader("Accept", "text/html"));
    add("Accept is */*", valid.withHeader("Accept", "*/*"));
  }

  private void changeField(String name, DocumentedSchema schema) {
    if (body.has(name)) {
      mutants.remove(name);
      mutants.rename(name, ForbiddenValues.capitalize(name));
      mutants.rename(name, name + "s");
    }
    Map<String, JsonNode> values = new LinkedHashMap<>(ForbiddenValues.of(schema));
    if (schema.isText()) {
      values.put("is empty", TextNode.valueOf(""));
    }
    if (schema.isUuid()) {
      malformed(body.path(name).asText(schema.sample().asText()))
          .forEach((change, text) -> values.put(change, TextNode.valueOf(text)));
    }
    values.forEach((change, value) -> mutants.set(name, change, value));
  }

  private static Map<String, String> malformed(String uuid) {
    Map<String, String> malformed = new LinkedHashMap<>();
    malformed.put("is in upper case", uuid.toUpperCase(Locale.ROOT));
    malformed.put("lacks its last character", uuid.substring(0, 35));
    malformed.put("has one character too many", uuid + "0");
    malformed.put("lacks its hyphens", uuid.replace("-", ""));
    malformed.put("is in braces", "{" + uuid + "}");
    malformed.put("is no hexadecimal number", "g" + uuid.substring(1));
    return malformed;
  }

  private void add(String name, RequestMessage changed) {
    mutants.add(Mutant.of(name, changed));
  }
}
