package com.goextrovert.client.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExceptionMessageTest {
  private static final CallFailure ADD = CallFailure.of("add prospect", Delivery.UNKNOWN, 1);

  @Test
  void messageHoldsOperationStatusRequestIdAndAttempts() {
    CallFailure failure = CallFailure.of("add prospect", Delivery.REJECTED, 1).withRequestId("abc");
    assertThat(ApiException.of(failure, ErrorDetails.of(401)))
        .hasMessage("add prospect failed: 401 Unauthorized (request id abc, 1 attempt)");
  }

  @Test
  void messageWithoutRequestIdHoldsAttempts() {
    CallFailure failure = CallFailure.of("remove prospect", Delivery.REJECTED, 2);
    assertThat(ApiException.of(failure, ErrorDetails.of(404)))
        .hasMessage("remove prospect failed: 404 Not Found (2 attempts)");
  }

  @Test
  void messageMayHoldZeroAttempts() {
    assertThat(
            new TransportException(
                CallFailure.of("add prospect", Delivery.NOT_SENT, 0), "the thread was interrupted"))
        .hasMessage("add prospect failed: the thread was interrupted (0 attempts)");
  }

  @ParameterizedTest
  @CsvSource({
    "302, 302 Found",
    "400, 400 Bad Request",
    "403, 403 Forbidden",
    "408, 408 Request Timeout",
    "409, 409 Conflict",
    "418, status 418",
    "422, 422 Unprocessable Content",
    "429, 429 Too Many Requests",
    "500, 500 Internal Server Error",
    "502, 502 Bad Gateway",
    "503, 503 Service Unavailable",
    "504, 504 Gateway Timeout",
    "599, status 599",
    "999, status 999"
  })
  void messageHoldsStandardReasonPhrase(int status, String words) {
    assertThat(ApiException.of(ADD, ErrorDetails.of(status)))
        .hasMessage("add prospect failed: " + words + " (1 attempt)");
  }

  @Test
  void redirectNamesTheHost() {
    assertThat(new UnexpectedStatusException(ADD, ErrorDetails.of(307), "login.example"))
        .hasMessage(
            "add prospect failed: 307 Temporary Redirect, redirect to login.example not followed"
                + " (1 attempt)");
  }

  @Test
  void invalidResponseHoldsStatusAndReason() {
    assertThat(new InvalidResponseException(ADD, 201, "the body is not a JSON object", "<html>"))
        .hasMessage(
            "add prospect failed: 201 Created, but the body is not a JSON object (1 attempt)");
  }

  @Test
  void toStringLeavesOutServerText() {
    ErrorDetails details = ErrorDetails.of(400).withServerMessage("John").withBody("John");
    assertThat(details).hasToString("ErrorDetails[statusCode=400]");
    assertThat(ApiException.of(ADD, details).toString()).doesNotContain("John");
    assertThat(new InvalidResponseException(ADD, 200, "it is odd", "John").toString())
        .doesNotContain("John");
  }
}
