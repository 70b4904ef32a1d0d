package com.goextrovert.client.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiExceptionTest {
  private static final CallFailure FAILURE =
      CallFailure.of("add prospect", Delivery.REJECTED, 3).withRequestId("abc");

  @ParameterizedTest
  @CsvSource({
    "101, UnexpectedStatusException, status 101",
    "302, UnexpectedStatusException, 302 Found",
    "400, BadRequestException, 400 Bad Request",
    "401, AuthenticationException, 401 Unauthorized",
    "402, UnexpectedStatusException, 402 Payment Required",
    "403, PermissionDeniedException, 403 Forbidden",
    "404, NotFoundException, 404 Not Found",
    "408, UnexpectedStatusException, 408 Request Timeout",
    "409, ConflictException, 409 Conflict",
    "418, UnexpectedStatusException, status 418",
    "422, BadRequestException, 422 Unprocessable Content",
    "429, RateLimitException, 429 Too Many Requests",
    "499, UnexpectedStatusException, status 499",
    "500, ServerException, 500 Internal Server Error",
    "501, ServerException, 501 Not Implemented",
    "502, ServerException, 502 Bad Gateway",
    "503, ServerException, 503 Service Unavailable",
    "504, ServerException, 504 Gateway Timeout",
    "599, ServerException, status 599",
    "600, UnexpectedStatusException, status 600"
  })
  void statusSelectsExceptionAndReasonPhrase(int status, String exception, String phrase) {
    ApiException thrown = ApiException.of(FAILURE, ErrorDetails.of(status));
    assertThat(thrown.getClass().getSimpleName()).isEqualTo(exception);
    assertThat(thrown.statusCode()).isEqualTo(status);
    assertThat(thrown)
        .hasMessage("add prospect failed: " + phrase + " (request id abc, 3 attempts)")
        .hasNoCause();
  }

  @Test
  void accessorsReturnTheDetails() {
    ErrorDetails details =
        ErrorDetails.of(401)
            .withServerMessage("wrong key")
            .withHeaders(Map.of("Content-Type", "text/html"))
            .withBody("<html>");
    ApiException thrown = new AuthenticationException(FAILURE, details);
    assertThat(thrown.serverMessage()).contains("wrong key");
    assertThat(thrown.headers()).containsOnly(Map.entry("Content-Type", "text/html"));
    assertThat(thrown.headers().get("content-type")).isEqualTo("text/html");
    assertThat(thrown.body()).contains("<html>");
  }

  @Test
  void headersAreCopied() {
    Map<String, String> headers = new HashMap<>(Map.of("Date", "today"));
    ErrorDetails details = ErrorDetails.of(400).withHeaders(headers);
    headers.clear();
    assertThat(details.headers()).containsOnlyKeys("Date");
    assertThat(details.headers()).isUnmodifiable();
  }

  @Test
  void serializationLeavesOutServerText() throws Exception {
    ErrorDetails details =
        ErrorDetails.of(429)
            .withServerMessage("zebra")
            .withBody("zebra")
            .withHeaders(Map.of("Date", "zebra"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes)
        .writeObject(new RateLimitException(FAILURE, details, Duration.ofSeconds(7)));
    assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).doesNotContain("zebra");
    RateLimitException back =
        (RateLimitException)
            new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    assertThat(back.statusCode()).isEqualTo(429);
    assertThat(back.retryAfter()).contains(Duration.ofSeconds(7));
    assertThat(back.requestId()).contains("abc");
    assertThat(back.delivery()).isEqualTo(Delivery.REJECTED);
    assertThat(back.body()).isEmpty();
    assertThat(back.serverMessage()).isEmpty();
    assertThat(back.headers()).isEmpty();
  }
}
