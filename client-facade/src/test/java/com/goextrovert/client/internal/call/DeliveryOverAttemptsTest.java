package com.goextrovert.client.internal.call;

import static com.goextrovert.client.error.Delivery.APPLIED;
import static com.goextrovert.client.error.Delivery.NOT_SENT;
import static com.goextrovert.client.error.Delivery.REJECTED;
import static com.goextrovert.client.error.Delivery.UNKNOWN;
import static com.goextrovert.client.internal.call.Responses.noResponse;
import static com.goextrovert.client.internal.call.Responses.response;
import static com.goextrovert.client.internal.call.Responses.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goextrovert.client.Confirmation;
import com.goextrovert.client.error.AuthenticationException;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.error.InvalidResponseException;
import com.goextrovert.client.error.NotFoundException;
import com.goextrovert.client.error.RateLimitException;
import com.goextrovert.client.error.TransportException;
import com.goextrovert.client.internal.call.AttemptOutcome.Failed;
import com.goextrovert.client.internal.call.AttemptOutcome.Kind;
import com.goextrovert.client.internal.http.NoResponseException;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryOverAttemptsTest {
  private static final RetryPolicy POLICY = CallSimulation.idempotent(2);
  private static final NoResponseException LOST = noResponse(Reason.CONNECTION_LOST, true);
  private static final NoResponseException REFUSED = noResponse(Reason.NOT_CONNECTED, false);

  @ParameterizedTest
  @CsvSource({
    "NAME_NOT_RESOLVED, false, NOT_SENT, NOT_CONNECTED, TransportException",
    "NOT_CONNECTED,     false, NOT_SENT, NOT_CONNECTED, TransportException",
    "CONNECT_TIMEOUT,   false, NOT_SENT, NOT_CONNECTED, RequestTimeoutException",
    "TLS,               false, NOT_SENT, OTHER,         TransportException",
    "TIMEOUT,           false, NOT_SENT, NOT_CONNECTED, RequestTimeoutException",
    "TIMEOUT,           true,  UNKNOWN,  LOST,          RequestTimeoutException",
    "CONNECTION_LOST,   true,  UNKNOWN,  LOST,          TransportException",
    "INTERRUPTED,       false, NOT_SENT, OTHER,         TransportException",
    "INTERRUPTED,       true,  UNKNOWN,  OTHER,         TransportException",
    "CLOSED,            false, NOT_SENT, OTHER,         TransportException",
    "CLOSED,            true,  UNKNOWN,  OTHER,         TransportException"
  })
  void withoutAnAnswerItCountsWhetherAnythingWasSent(
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
  void theTypesBehindAFailureAreNamedWithoutTheirWords() {
    Exception cause = new IOException("zebra", new IllegalStateException("zebra"));
    CallSimulation simulation =
        new CallSimulation().then(new NoResponseException(Reason.TLS, false, cause));
    assertThat(thrownBy(simulation, POLICY))
        .hasMessage(
            "add prospect failed: the TLS handshake failed [IOException, IllegalStateException]"
                + " (1 attempt)")
        .hasNoCause();
  }

  @Test
  void onceUnknownARefusedConnectionDoesNotMakeItNotSent() {
    ExtrovertException thrown =
        thrownBy(new CallSimulation().then(LOST).then(REFUSED).then(REFUSED));
    assertThat(thrown).isExactlyInstanceOf(TransportException.class);
    assertThat(thrown.delivery()).isEqualTo(UNKNOWN);
    assertThat(thrown.attempts()).isEqualTo(3);
  }

  @Test
  void aRepeatedRemoveThatMeets404SaysSo() {
    ExtrovertException thrown = thrownBy(new CallSimulation().then(LOST).then(response(404, "")));
    assertThat(thrown).isInstanceOf(NotFoundException.class);
    assertThat(thrown.delivery()).isEqualTo(UNKNOWN);
    assertThat(thrown.attempts()).isEqualTo(2);
  }

  @Test
  void afterAnAttemptThatWasNotSentARefusalIsARefusal() {
    ExtrovertException thrown =
        thrownBy(new CallSimulation().then(REFUSED).then(response(401, "")));
    assertThat(thrown).isInstanceOf(AuthenticationException.class);
    assertThat(thrown.delivery()).isEqualTo(REJECTED);
    assertThat(thrown.attempts()).isEqualTo(2);
  }

  @Test
  void onceRefusedAConnectionThatCannotBeMadeDoesNotMakeItNotSent() {
    ExtrovertException thrown =
        thrownBy(new CallSimulation().then(response(429, "")).then(REFUSED).then(REFUSED));
    assertThat(thrown).isInstanceOf(TransportException.class);
    assertThat(thrown.delivery()).isEqualTo(REJECTED);
  }

  @Test
  void whatWasNeverSentStaysNotSent() {
    ExtrovertException thrown =
        thrownBy(new CallSimulation().then(REFUSED).then(REFUSED).then(REFUSED));
    assertThat(thrown.delivery()).isEqualTo(NOT_SENT);
  }

  @Test
  void whatTheLastAttemptAppliedIsApplied() {
    ExtrovertException thrown =
        thrownBy(new CallSimulation().then(LOST).then(response(200, "{\"status\":\"success\"}")));
    assertThat(thrown).isInstanceOf(InvalidResponseException.class);
    assertThat(thrown.delivery()).isEqualTo(APPLIED);
  }

  @Test
  void theLastFailureIsTheOneThatIsThrown() {
    ExtrovertException thrown =
        thrownBy(
            new CallSimulation()
                .then(response(503, "", "X-Request-Id", "first"))
                .then(noResponse(Reason.CONNECT_TIMEOUT, false))
                .then(response(429, "", "X-Request-Id", "third")));
    assertThat(thrown).isInstanceOf(RateLimitException.class);
    assertThat(thrown)
        .hasMessage("add prospect failed: 429 Too Many Requests (request id third, 3 attempts)");
    assertThat(thrown.delivery()).isEqualTo(UNKNOWN);
    assertThat(
            thrownBy(
                    new CallSimulation()
                        .then(response(503, "", "X-Request-Id", "a"))
                        .then(LOST)
                        .then(noResponse(Reason.TIMEOUT, true)))
                .requestId())
        .as("the id of an earlier attempt")
        .isEmpty();
  }

  @Test
  void aConfirmationAfterFailuresTellsHowManyAttemptsItTook() {
    CallSimulation simulation =
        new CallSimulation().then(LOST).then(response(502, "")).then(success(201));
    assertThat(simulation.call(POLICY)).isEqualTo(Confirmation.of("Prospect added", 201, 3));
  }

  private static ExtrovertException thrownBy(CallSimulation simulation) {
    return thrownBy(simulation, POLICY);
  }

  private static ExtrovertException thrownBy(CallSimulation simulation, RetryPolicy policy) {
    return catchThrowableOfType(ExtrovertException.class, () -> simulation.call(policy));
  }
}
