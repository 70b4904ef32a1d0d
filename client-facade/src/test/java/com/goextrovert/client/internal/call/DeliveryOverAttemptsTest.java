package com.goextrovert.client.internal.call;

import static com.goextrovert.client.error.Delivery.APPLIED;
import static com.goextrovert.client.error.Delivery.NOT_SENT;
import static com.goextrovert.client.error.Delivery.REJECTED;
import static com.goextrovert.client.error.Delivery.UNKNOWN;
import static com.goextrovert.client.internal.http.Answers.answer;
import static com.goextrovert.client.internal.http.Answers.noAnswer;
import static com.goextrovert.client.internal.http.Answers.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goextrovert.client.error.AuthenticationException;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.error.InvalidResponseException;
import com.goextrovert.client.error.NotFoundException;
import com.goextrovert.client.error.RateLimitException;
import com.goextrovert.client.error.TransportException;
import com.goextrovert.client.internal.answer.Outcome.Kind;
import com.goextrovert.client.internal.http.NoResponseException;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryOverAttemptsTest {
  private static final RetryPolicy POLICY = RetryPolicy.idempotent(2);
  private static final NoResponseException LOST = noAnswer(Reason.CONNECTION_LOST, true);
  private static final NoResponseException REFUSED = noAnswer(Reason.NOT_CONNECTED, false);

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
    assertThat(NoAnswers.read(noAnswer(reason, sent)).kind()).isEqualTo(kind);

    CallWorld world = new CallWorld().then(noAnswer(reason, sent));
    ExtrovertException thrown = thrownBy(world, RetryPolicy.idempotent(0));
    assertThat(thrown.getClass().getSimpleName()).isEqualTo(exception);
    assertThat(thrown.delivery()).isEqualTo(delivery);
    assertThat(thrown)
        .hasMessage("add prospect failed: " + reason.words() + " (1 attempt)")
        .hasNoCause();
  }

  @Test
  void theTypesBehindAFailureAreNamedWithoutTheirWords() {
    Exception cause = new IOException("zebra", new IllegalStateException("zebra"));
    CallWorld world = new CallWorld().then(noAnswer(Reason.TLS, false, cause));
    assertThat(thrownBy(world, POLICY))
        .hasMessage(
            "add prospect failed: the TLS handshake failed [IOException, IllegalStateException]"
                + " (1 attempt)")
        .hasNoCause();
  }

  @Test
  void onceUnknownARefusedConnectionDoesNotMakeItNotSent() {
    ExtrovertException thrown = thrownBy(new CallWorld().then(LOST).then(REFUSED).then(REFUSED));
    assertThat(thrown).isExactlyInstanceOf(TransportException.class);
    assertThat(thrown.delivery()).isEqualTo(UNKNOWN);
    assertThat(thrown.attempts()).isEqualTo(3);
  }

  @Test
  void aRepeatedRemoveThatMeets404SaysSo() {
    ExtrovertException thrown = thrownBy(new CallWorld().then(LOST).then(answer(404, "")));
    assertThat(thrown).isInstanceOf(NotFoundException.class);
    assertThat(thrown.delivery()).isEqualTo(UNKNOWN);
    assertThat(thrown.attempts()).isEqualTo(2);
  }

  @Test
  void afterAnAttemptThatWasNotSentARefusalIsARefusal() {
    ExtrovertException thrown = thrownBy(new CallWorld().then(REFUSED).then(answer(401, "")));
    assertThat(thrown).isInstanceOf(AuthenticationException.class);
    assertThat(thrown.delivery()).isEqualTo(REJECTED);
    assertThat(thrown.attempts()).isEqualTo(2);
  }

  @Test
  void onceRefusedAConnectionThatCannotBeMadeDoesNotMakeItNotSent() {
    ExtrovertException thrown =
        thrownBy(new CallWorld().then(answer(429, "")).then(REFUSED).then(REFUSED));
    assertThat(thrown).isInstanceOf(TransportException.class);
    assertThat(thrown.delivery()).isEqualTo(REJECTED);
  }

  @Test
  void whatWasNeverSentStaysNotSent() {
    ExtrovertException thrown = thrownBy(new CallWorld().then(REFUSED).then(REFUSED).then(REFUSED));
    assertThat(thrown.delivery()).isEqualTo(NOT_SENT);
  }

  @Test
  void whatTheLastAttemptAppliedIsApplied() {
    ExtrovertException thrown =
        thrownBy(new CallWorld().then(LOST).then(answer(200, "{\"status\":\"success\"}")));
    assertThat(thrown).isInstanceOf(InvalidResponseException.class);
    assertThat(thrown.delivery()).isEqualTo(APPLIED);
  }

  @Test
  void theLastFailureIsTheOneThatIsThrown() {
    ExtrovertException thrown =
        thrownBy(
            new CallWorld()
                .then(answer(503, "", "X-Request-Id", "first"))
                .then(noAnswer(Reason.CONNECT_TIMEOUT, false))
                .then(answer(429, "", "X-Request-Id", "third")));
    assertThat(thrown).isInstanceOf(RateLimitException.class);
    assertThat(thrown)
        .hasMessage("add prospect failed: 429 Too Many Requests (request id third, 3 attempts)");
    assertThat(thrown.delivery()).isEqualTo(UNKNOWN);
    assertThat(
            thrownBy(
                    new CallWorld()
                        .then(answer(503, "", "X-Request-Id", "a"))
                        .then(LOST)
                        .then(noAnswer(Reason.TIMEOUT, true)))
                .requestId())
        .as("the id of an earlier attempt")
        .isEmpty();
  }

  @Test
  void aConfirmationAfterFailuresTellsHowManyAttemptsItTook() {
    CallWorld world = new CallWorld().then(LOST).then(answer(502, "")).then(success(201));
    Completed completed = world.call(POLICY);
    assertThat(completed.attempts()).isEqualTo(3);
    assertThat(completed.confirmed().status()).isEqualTo(201);
  }

  private static ExtrovertException thrownBy(CallWorld world) {
    return thrownBy(world, POLICY);
  }

  private static ExtrovertException thrownBy(CallWorld world, RetryPolicy policy) {
    return catchThrowableOfType(ExtrovertException.class, () -> world.call(policy));
  }
}
