package com.goextrovert.client.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExtrovertExceptionTest {
  private static final CallFailure FAILURE = CallFailure.of("remove prospect", Delivery.UNKNOWN, 2);

  /** Each constructor once, as a user's fake would call it, and the middle of its message. */
  static List<Arguments> exceptions() {
    CallFailure known = FAILURE.withRequestId("abc");
    String broken = "the body is not a JSON object";
    return List.of(
        arguments(new BadRequestException(known, details(400)), "400 Bad Request"),
        arguments(new AuthenticationException(known, details(401)), "401 Unauthorized"),
        arguments(new PermissionDeniedException(known, details(403)), "403 Forbidden"),
        arguments(new NotFoundException(known, details(404)), "404 Not Found"),
        arguments(new ConflictException(known, details(409)), "409 Conflict"),
        arguments(new RateLimitException(known, details(429), null), "429 Too Many Requests"),
        arguments(new ServerException(known, details(500)), "500 Internal Server Error"),
        arguments(new UnexpectedStatusException(known, details(302), null), "302 Found"),
        arguments(
            new UnexpectedStatusException(known, details(307), "login.example"),
            "307 Temporary Redirect, redirect to login.example not followed"),
        arguments(new TransportException(known, "it was lost"), "it was lost"),
        arguments(new RequestTimeoutException(known, "it took too long"), "it took too long"),
        arguments(
            new InvalidResponseException(known, 201, broken, "zebra"),
            "201 Created, but the body is not a JSON object"));
  }

  @ParameterizedTest
  @MethodSource("exceptions")
  void fakesCanCreateEveryException(ExtrovertException exception, String what) {
    assertThat(exception.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(exception.attempts()).isEqualTo(2);
    assertThat(exception.requestId()).contains("abc");
    assertThat(exception)
        .hasMessage("remove prospect failed: " + what + " (request id abc, 2 attempts)")
        .hasNoCause();
    assertThat(exception.toString()).doesNotContain("zebra");
  }

  @ParameterizedTest
  @CsvSource({"0, 0 attempts", "1, 1 attempt", "2, 2 attempts"})
  void messageWithoutRequestIdHoldsAttempts(int attempts, String shown) {
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
    Stream<Class<?>> beneath =
        type.isSealed()
            ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ExtrovertExceptionTest::leaves)
            : Stream.empty();
    return Modifier.isAbstract(type.getModifiers())
        ? beneath
        : Stream.concat(Stream.of(type), beneath);
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_SENT, NOT_SENT, NOT_SENT",
    "NOT_SENT, REJECTED, REJECTED",
    "NOT_SENT, UNKNOWN,  UNKNOWN",
    "NOT_SENT, APPLIED,  APPLIED",
    "REJECTED, REJECTED, REJECTED",
    "REJECTED, UNKNOWN,  UNKNOWN",
    "REJECTED, APPLIED,  APPLIED",
    "UNKNOWN,  UNKNOWN,  UNKNOWN",
    "UNKNOWN,  APPLIED,  APPLIED",
    "APPLIED,  APPLIED,  APPLIED"
  })
  void strongerDeliveryCounts(Delivery one, Delivery other, Delivery stronger) {
    assertThat(one.strongest(other)).isEqualTo(stronger);
    assertThat(other.strongest(one)).isEqualTo(stronger);
  }

  private static ErrorDetails details(int status) {
    return ErrorDetails.of(status).withServerMessage("zebra").withBody("zebra");
  }
}
