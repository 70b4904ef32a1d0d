package com.goextrovert.sandbox;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Condition;

/** What a reply of the API looks like on the wire. */
final class Replies {
  private static final String SUCCESS =
      "{\"status\":\"success\",\"data\":null,\"message\":\"Operation completed successfully\"}";

  private Replies() {}

  static Condition<HttpResponse<String>> success(int status) {
    return new Condition<>(
        reply -> isJson(reply, status) && reply.body().equals(SUCCESS),
        "a success with status %s",
        status);
  }

  static Condition<HttpResponse<String>> error(int status, String... inMessage) {
    return new Condition<>(
        reply -> isJson(reply, status) && isError(reply.body(), inMessage),
        "an error with status %s whose message contains %s",
        status,
        String.join(", ", inMessage));
  }

  private static boolean isJson(HttpResponse<String> reply, int status) {
    return reply.statusCode() == status
        && reply.headers().allValues("Content-Type").equals(List.of("application/json"));
  }

  private static boolean isError(String body, String... inMessage) {
    String start = "{\"status\":\"error\",\"data\":null,\"message\":\"";
    if (!body.startsWith(start) || !body.endsWith("\"}")) {
      return false;
    }
    String message = body.substring(start.length(), body.length() - 2);
    return Arrays.stream(inMessage).allMatch(message::contains);
  }
}
