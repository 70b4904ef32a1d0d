package com.goextrovert.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Condition;

/** The responses of the API: status code, media type and envelope. */
final class ResponseConditions {
  private static final JsonMapper JSON = new JsonMapper();

  private ResponseConditions() {}

  static Condition<HttpResponse<String>> success(int status) {
    return new Condition<>(
        response -> {
          JsonNode body = body(response, status);
          return body.path("status").asText().equals("success")
              && body.path("data").isNull()
              && body.path("message").isTextual();
        },
        "a success with status %s",
        status);
  }

  static Condition<HttpResponse<String>> error(int status, String... inMessage) {
    return new Condition<>(
        response -> {
          JsonNode body = body(response, status);
          return body.path("status").asText().equals("error")
              && (body.path("data").isNull() || body.path("data").isObject())
              && Arrays.stream(inMessage).allMatch(body.path("message").asText()::contains);
        },
        "an error with status %s whose message contains %s",
        status,
        String.join(", ", inMessage));
  }

  /** The body, if the response has this status and is JSON. */
  private static JsonNode body(HttpResponse<String> response, int status) {
    boolean isJson =
        response.headers().allValues("Content-Type").equals(List.of("application/json"));
    try {
      return JSON.readTree(response.statusCode() == status && isJson ? response.body() : "");
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + response.body(), e);
    }
  }
}
