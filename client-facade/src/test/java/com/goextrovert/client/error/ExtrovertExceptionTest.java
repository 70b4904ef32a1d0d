package com.goextrovert.client.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExtrovertExceptionTest {
  private static final CallFailure FAILURE =
      CallFailure.of("remove prospect", Delivery.REJECTED, 3).withRequestId("abc");

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
        .hasMessage("remove prospect failed: " + phrase + " (request id abc, 3 attempts)")
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

  /** Returns an exception of each class, created as in a user's fake, and its description. */
  static List<Arguments> exceptions() {
    String broken = "the body is not a JSON object";
    return List.of(
        arguments(new BadRequestException(FAILURE, details(400)), "400 Bad Request"),
        arguments(new AuthenticationException(FAILURE, details(401)), "401 Unauthorized"),
        arguments(new PermissionDeniedException(FAILURE, details(403)), "403 Forbidden"),
        arguments(new NotFoundException(FAILURE, details(404)), "404 Not Found"),
        arguments(new ConflictException(FAILURE, details(409)), "409 Conflict"),
        arguments(new RateLimitException(FAILURE, details(429), null), "429 Too Many Requests"),
        arguments(new ServerException(FAILURE, details(500)), "500 Internal Server Error"),
        arguments(
            new UnexpectedStatusException(FAILURE, details(307), "login.example"),
            "307 Temporary Redirect, redirect to login.example not followed"),
        arguments(new TransportException(FAILURE, "it was lost"), "it was lost"),
        arguments(new RequestTimeoutException(FAILURE, "it took too long"), "it took too long"),
        arguments(
            new InvalidResponseException(FAILURE, 201, broken, "zebra"),
            "201 Created, but the body is not a JSON object"));
  }

  @ParameterizedTest
  @MethodSource("exceptions")
  void fakesCanCreateEveryException(ExtrovertException exception, String what) {
    assertThat(exception.delivery()).isEqualTo(Delivery.REJECTED);
    assertThat(exception.attempts()).isEqualTo(3);
    assertThat(exception.requestId()).contains("abc");
    assertThat(exception)
        .hasMessage("remove prospect failed: " + what + " (request id abc, 3 attempts)")
        .hasNoCause();
    assertThat(exception.toString()).doesNotContain("zebra");
  }

  @ParameterizedTest
  @CsvSource({"0, 0 attempts", "1, 1 attempt", "2, 2 attempts"})
  void messageWithoutRequestIdShowsAttempts(int attempts, String shown) {
    CallFailure failure = CallFailure.of("add prospect", Delivery.NOT_SENT, attempts);
    TransportException thrown = new TransportException(failure, "it was lost");
    assertThat(thrown).hasMessage("add prospect failed: it was lost (" + shown + ")");
    assertThat(thrown.requestId()).isEmpty();
  }

  @Test
  void toStringOfDetailsLeavesOutServerText() {
    assertThat(details(400)).hasToString("ErrorDetails[statusCode=400]");
  }

  @Test
  void hierarchyIsSealed() {
    assertThat(ExtrovertException.class).hasSuperclass(RuntimeException.class);
    assertThat(leaves(ExtrovertException.class))
        .containsExactlyInAnyOrderElementsOf(
            exceptions().stream().map(row -> row.get()[0].getClass()).distinct().toList());
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    Stream<Class<?>> permitted =
        type.isSealed()
            ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ExtrovertExceptionTest::leaves)
            : Stream.empty();
    return Modifier.isAbstract(type.getModifiers())
        ? permitted
        : Stream.concat(Stream.of(type), permitted);
  }

  @Test
  void strongestReturnsTheStrongerDelivery() {
    List<Delivery> ascending =
        List.of(Delivery.NOT_SENT, Delivery.REJECTED, Delivery.UNKNOWN, Delivery.APPLIED);
    for (int i = 0; i < ascending.size(); i++) {
      Delivery stronger = ascending.get(i);
      assertThat(ascending.subList(0, i + 1))
          .allSatisfy(weaker -> assertThat(weaker.strongest(stronger)).isEqualTo(stronger))
          .allSatisfy(weaker -> assertThat(stronger.strongest(weaker)).isEqualTo(stronger));
    }
  }

  private static ErrorDetails details(int status) {
    return ErrorDetails.of(status).withServerMessage("zebra").withBody("zebra");
  }
}
