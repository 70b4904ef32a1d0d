package com.goextrovert.client.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each constructor once, as a user's fake would call it. */
class UserMadeExceptionsTest {
  private static final CallFailure FAILURE =
      CallFailure.of("remove prospect", Delivery.UNKNOWN, 2).withRequestId("abc");

  @ParameterizedTest
  @MethodSource("made")
  void fakesCanCreateEveryException(ExtrovertException exception) {
    assertThat(exception.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(exception.attempts()).isEqualTo(2);
    assertThat(exception.requestId()).contains("abc");
    assertThat(exception)
        .hasMessageMatching("remove prospect failed: .+ \\(request id abc, 2 attempts\\)")
        .hasNoCause();
  }

  static List<ExtrovertException> made() {
    return Stream.concat(apiExceptions(), otherExceptions()).toList();
  }

  private static Stream<ExtrovertException> apiExceptions() {
    return Stream.of(
        new BadRequestException(FAILURE, ErrorDetails.of(400)),
        new AuthenticationException(FAILURE, ErrorDetails.of(401)),
        new PermissionDeniedException(FAILURE, ErrorDetails.of(403)),
        new NotFoundException(FAILURE, ErrorDetails.of(404)),
        new ConflictException(FAILURE, ErrorDetails.of(409)),
        new RateLimitException(FAILURE, ErrorDetails.of(429), null),
        new ServerException(FAILURE, ErrorDetails.of(500)),
        new UnexpectedStatusException(FAILURE, ErrorDetails.of(302), null));
  }

  private static Stream<ExtrovertException> otherExceptions() {
    return Stream.of(
        new TransportException(FAILURE, "the host name could not be resolved"),
        new RequestTimeoutException(FAILURE, "connecting took too long"),
        new InvalidResponseException(FAILURE, 200, "the body is not a JSON object", null));
  }
}
