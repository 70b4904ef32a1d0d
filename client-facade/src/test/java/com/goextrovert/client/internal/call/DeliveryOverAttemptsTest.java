package com.goextrovert.client.internal.call;

import static com.goextrovert.client.internal.call.Responses.noResponse;
import static com.goextrovert.client.internal.call.Responses.response;
import static com.goextrovert.client.internal.call.Responses.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goextrovert.client.Confirmation;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.error.TransportException;
import com.goextrovert.client.internal.call.AttemptOutcome.Failed;
import com.goextrovert.client.internal.call.AttemptOutcome.Kind;
import com.goextrovert.client.internal.http.NoResponseException;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveryOverAttemptsTest {
  private static final RetryPolicy POLICY = CallSimulation.idempotent(2);

  @ParameterizedTest
  @CsvSource({
    "NAME_NOT_RESOLVED, false, NOT_SENT, NOT_CONNECTED, TransportException",
    "NOT_CONNECTED,     false, NOT_SENT, NOT_CONNECTED, TransportException",
    "CONNECT_TIMEOUT,   false, NOT_SENT, NOT_CONNECTED, RequestTimeoutException",
    "TLS,               false, NOT_SENT, OTHER,         TransportException",
    "TIMEOUT,           false, NOT_SENT, NOT_CONNECTED, RequestTimeoutException",
    "TIMEOUT,           true,  UNKNOWN,  LOST,          RequestTimeoutException",
    "CONNECTION_LOST,   true,  UNKNOWN,  LOST,          TransportException",
    "PROXY_UNKNOWN,     false, NOT_SENT, OTHER,         TransportException",
    "PROXY_REFUSED,     false, NOT_SENT, OTHER,         TransportException",
    "PROXY_FAILED,      false, NOT_SENT, NOT_CONNECTED, TransportException",
    "INTERRUPTED,       false, NOT_SENT, OTHER,         TransportException",
    "INTERRUPTED,       true,  UNKNOWN,  OTHER,         TransportException",
    "CLOSED,            false, NOT_SENT, OTHER,         TransportException",
    "CLOSED,            true,  UNKNOWN,  OTHER,         TransportException"
  })
  void missingResponseIsNotSentOrUnknown(
      Reason reason, boolean sent, Delivery delivery, Kind kind, String exception) {
    assertThat(Failed.withoutResponse(noResponse(reason, sent)).kind()).isEqualTo(kind);

    CallSimulation simulation = new CallSimulation().then(noResponse(reason, sent));
    ExtrovertException thrown = thrownBy(simulation, CallSimulation.idempotent(0));
    assertThat(thrown.getClass().getSimpleName()).isEqualTo(exception);
    assertThat(thrown.delivery()).isEqualTo(delivery);
    assertThat(thrown)
        .hasMessage("add prospect failed: " + reason.words() + " (1 attempt)")
        .hasNoCause();
  }

  @Test
  void messageNamesTypesOfCausesOnly() {
    Exception cause = new IOException("zebra", new IllegalStateException("zebra"));
    CallSimulation simulation =
        new CallSimulation().then(new NoResponseException(Reason.TLS, false, cause));
    assertThat(thrownBy(simulation, POLICY))
        .hasMessage(
            "add prospect failed: the TLS handshake failed [IOException, IllegalStateException]"
                + " (1 attempt)")
        .hasNoCause();
  }

  static List<Exception> unexpected() {
    return List.of(
        new IOException("zebra"),
        new IllegalArgumentException("zebra"),
        new IllegalStateException("zebra"));
  }

  /** IllegalArgumentException would promise that nothing was sent. */
  @ParameterizedTest
  @MethodSource("unexpected")
  void unexpectedExceptionMayHaveBeenSent(Exception unexpected) {
    CallSimulation simulation =
        new CallSimulation()
            .then(
                options -> {
                  if (unexpected instanceof IOException e) {
                    throw e;
                  }
                  throw (RuntimeException) unexpected;
                });
    ExtrovertException thrown = thrownBy(simulation, POLICY);
    assertThat(thrown)
        .isExactlyInstanceOf(TransportException.class)
        .hasMessage(
            "add prospect failed: the exchange failed unexpectedly ["
                + unexpected.getClass().getSimpleName()
                + "] (1 attempt)")
        .hasNoCause();
    assertThat(thrown.delivery()).isEqualTo(Delivery.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LOST NOT_CONNECTED NOT_CONNECTED          | TransportException       | UNKNOWN
          LOST 404                                  | NotFoundException        | UNKNOWN
          LOST 200                                  | InvalidResponseException | APPLIED
          NOT_CONNECTED 401                         | AuthenticationException  | REJECTED
          429 NOT_CONNECTED NOT_CONNECTED           | TransportException       | REJECTED
          NOT_CONNECTED NOT_CONNECTED NOT_CONNECTED | TransportException       | NOT_SENT
          503 NOT_CONNECTED 429                     | RateLimitException       | UNKNOWN
          """)
  void lastFailureIsThrownWithStrongestDelivery(
      String attempts, String exception, Delivery delivery) {
    CallSimulation simulation = new CallSimulation();
    for (String attempt : attempts.split(" ")) {
      switch (attempt) {
        case "LOST" -> simulation.then(noResponse(Reason.CONNECTION_LOST, true));
        case "NOT_CONNECTED" -> simulation.then(noResponse(Reason.NOT_CONNECTED, false));
        default -> simulation.then(response(Integer.parseInt(attempt), "{\"status\":\"success\"}"));
      }
    }
    ExtrovertException thrown = thrownBy(simulation, POLICY);
    assertThat(thrown.getClass().getSimpleName()).isEqualTo(exception);
    assertThat(thrown.delivery()).isEqualTo(delivery);
    assertThat(thrown.attempts()).isEqualTo(attempts.split(" ").length);
  }

  @Test
  void requestIdIsThatOfTheLastAttempt() {
    assertThat(
            thrownBy(
                new CallSimulation()
                    .then(response(503, "", "X-Request-Id", "first"))
                    .then(response(401, "", "X-Request-Id", "second")),
                POLICY))
        .hasMessage("add prospect failed: 401 Unauthorized (request id second, 2 attempts)");
    assertThat(
            thrownBy(
                    new CallSimulation()
                        .then(response(503, "", "X-Request-Id", "first"))
                        .then(noResponse(Reason.TLS, false)),
                    POLICY)
                .requestId())
        .isEmpty();
  }

  @Test
  void confirmationCountsAttempts() {
    CallSimulation simulation =
        new CallSimulation()
            .then(noResponse(Reason.CONNECTION_LOST, true))
            .then(response(502, ""))
            .then(success(201));
    assertThat(simulation.call(POLICY)).isEqualTo(Confirmation.of("Prospect added", 201, 3));
  }

  private static ExtrovertException thrownBy(CallSimulation simulation, RetryPolicy policy) {
    return catchThrowableOfType(ExtrovertException.class, () -> simulation.call(policy));
  }
}
