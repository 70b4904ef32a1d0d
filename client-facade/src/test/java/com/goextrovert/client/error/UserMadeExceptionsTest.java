package com.goextrovert.client.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each constructor once, as a user's fake would call it. */
class UserMadeExceptionsTest {
  private static final Failure FAILURE =
      Failure.of("remove prospect", Delivery.UNKNOWN, 2).withRequestId("abc");

  @ParameterizedTest
  @MethodSource("made")
  void whatUsersMakeTellsWhatTheyGaveIt(ExtrovertException exception) {
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
        new BadRequestException(FAILURE, ErrorAnswer.of(400)),
        new AuthenticationException(FAILURE, ErrorAnswer.of(401)),
        new PermissionDeniedException(FAILURE, ErrorAnswer.of(403)),
        new NotFoundException(FAILURE, ErrorAnswer.of(404)),
        new ConflictException(FAILURE, ErrorAnswer.of(409)),
        new RateLimitException(FAILURE, ErrorAnswer.of(429), null),
        new ServerException(FAILURE, ErrorAnswer.of(500)),
        new UnexpectedStatusException(FAILURE, ErrorAnswer.of(302), null));
  }

  private static Stream<ExtrovertException> otherExceptions() {
    return Stream.of(
        new TransportException(FAILURE, "the host name could not be resolved"),
        new RequestTimeoutException(FAILURE, "connecting took too long"),
        new InvalidResponseException(FAILURE, 200, "the body is not a JSON object", null));
  }
}
