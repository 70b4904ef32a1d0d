package com.goextrovert.mutants;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.Contract;
import com.goextrovert.contract.DocumentedOperation;
import com.goextrovert.contract.DocumentedSchema;
import com.goextrovert.contract.PactInteraction;
import com.goextrovert.remote.RequestMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Derives variants of an interaction's request. */
final class RequestMutants {
  private final RequestMessage valid;
  private final ObjectNode body;
  private final BodyMutants<RequestMessage> mutants;

  private RequestMutants(PactInteraction interaction) {
    this.valid = interaction.request();
    this.body = interaction.requestBody();
    this.mutants = new BodyMutants<>(body, valid::withBody);
  }

  /** Derives requests that violate the contract. */
  static List<Mutant<RequestMessage>> of(
      DocumentedOperation operation, PactInteraction interaction) {
    RequestMutants derived = new RequestMutants(interaction);
    derived.changeTarget();
    derived.changeKey();
    derived.changeHeaders(operation);
    operation.request().properties().forEach(derived::changeField);
    derived.mutants.set("another", "is an unknown field", "a text");
    derived.mutants.breakBody();
    return derived.mutants.list();
  }

  /** Derives valid variants of the interaction's request. */
  static List<Mutant<RequestMessage>> harmless(PactInteraction interaction) {
    RequestMutants derived = new RequestMutants(interaction);
    RequestMessage valid = derived.valid;
    Map<String, String> lowerCase = new LinkedHashMap<>();
    valid.headers().forEach((name, value) -> lowerCase.put(name.toLowerCase(Locale.ROOT), value));
    String type = valid.headers().get("Content-Type") + "; charset=utf-8";
    derived.mutants.reformatBody();
    derived.mutants.add("one more header", valid.withHeader("X-Request-Id", "1"));
    derived.mutants.add("header names in lower case", valid.withHeaders(lowerCase));
    derived.mutants.add("charset in the content type", valid.withHeader("Content-Type", type));
    return derived.mutants.list();
  }

  private void changeTarget() {
    for (String method : List.of("GET", "PUT", "POST", "PATCH", "DELETE")) {
      if (!method.equals(valid.method())) {
        mutants.add("method is " + method, valid.withMethod(method));
      }
    }
    String path = valid.path();
    mutants.add("path ends with a slash", valid.withPath(path + "/"));
    mutants.add("path has another segment", valid.withPath(path + "/1"));
    mutants.add(
        "path lacks its last segment", valid.withPath(path.substring(0, path.lastIndexOf('/'))));
    mutants.add("path is in upper case", valid.withPath(path.toUpperCase(Locale.ROOT)));
    mutants.add("path is doubled", valid.withPath(path + path));
    String otherVersion = path.replaceFirst("/v\\d+/", "/v0/");
    if (!otherVersion.equals(path)) {
      mutants.add("path has another version", valid.withPath(otherVersion));
    }
    mutants.add("query has a parameter", valid.withQuery("page", "1"));
  }

  private void changeKey() {
    String header = Contract.KEY_HEADER;
    String key = valid.headers().get(header);
    RequestMessage without = valid.withoutHeader(header);
    mutants.add("key is missing", without);
    mutants.add("key is empty", valid.withHeader(header, ""));
    mutants.add("key is wrong", valid.withHeader(header, key + "-of-somebody-else"));
    mutants.add("key is in upper case", valid.withHeader(header, key.toUpperCase(Locale.ROOT)));
    mutants.add("key is in another header", without.withHeader("Authorization", key));
    mutants.add("key's header is renamed", without.withHeader(header + "-Name", key));
    mutants.add("key is in the query", without.withQuery(header, key));
  }

  private void changeHeaders(DocumentedOperation operation) {
    mutants.add("content type is missing", valid.withoutHeader("Content-Type"));
    List.of("text/plain", "application/xml", "application/x-www-form-urlencoded").stream()
        .filter(type -> !operation.requestTypes().contains(type))
        .forEach(
            type -> mutants.add("content type is " + type, valid.withHeader("Content-Type", type)));
    mutants.add("Accept is missing", valid.withoutHeader("Accept"));
    mutants.add("Accept is text/html", valid.withHeader("Accept", "text/html"));
    mutants.add("Accept is */*", valid.withHeader("Accept", "*/*"));
  }

  private void changeField(String name, DocumentedSchema schema) {
    if (body.has(name)) {
      mutants.remove(name);
      mutants.rename(name, BodyMutants.capitalize(name));
      mutants.rename(name, name + "s");
    }
    mutants.addInvalid(name, schema, false);
    if (schema.is("string")) {
      mutants.set(name, "is empty", "");
    }
    if (schema.is("uuid")) {
      String uuid = body.path(name).asText(schema.sample().asText());
      mutants.set(name, "is in upper case", uuid.toUpperCase(Locale.ROOT));
      mutants.set(name, "lacks its last character", uuid.substring(0, 35));
      mutants.set(name, "has one character too many", uuid + "0");
      mutants.set(name, "lacks its hyphens", uuid.replace("-", ""));
      mutants.set(name, "is in braces", "{" + uuid + "}");
      mutants.set(name, "is not hexadecimal", "g" + uuid.substring(1));
    }
  }
}
