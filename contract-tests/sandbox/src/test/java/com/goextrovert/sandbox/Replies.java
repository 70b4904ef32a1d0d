package com.goextrovert.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Condition;

/** What a reply of the API looks like on the wire, whatever else upstream lets it say. */
final class Replies {
  private static final JsonMapper JSON = new JsonMapper();

  private Replies() {}

  static Condition<HttpResponse<String>> success(int status) {
    return new Condition<>(
        reply -> isJson(reply, status) && isSuccess(body(reply)),
        "a success with status %s",
        status);
  }

  static Condition<HttpResponse<String>> error(int status, String... inMessage) {
    return new Condition<>(
        reply -> isJson(reply, status) && isError(body(reply), inMessage),
        "an error with status %s whose message contains %s",
        status,
        String.join(", ", inMessage));
  }

  private static boolean isJson(HttpResponse<String> reply, int status) {
    return reply.statusCode() == status
        && reply.headers().allValues("Content-Type").equals(List.of("application/json"));
  }

  private static boolean isSuccess(JsonNode body) {
    return body.path("status").asText().equals("success")
        && body.path("data").isNull()
        && body.path("message").isTextual();
  }

  private static boolean isError(JsonNode body, String... inMessage) {
    return body.path("status").asText().equals("error")
        && (body.path("data").isNull() || body.path("data").isObject())
        && body.path("message").isTextual()
        && Arrays.stream(inMessage).allMatch(body.path("message").asText()::contains);
  }

  private static JsonNode body(HttpResponse<String> reply) {
    try {
      return JSON.readTree(reply.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + reply.body(), e);
    }
  }
}
