package com.goextrovert.client.internal.call;

import static com.goextrovert.client.internal.call.Responses.noResponse;
import static com.goextrovert.client.internal.call.Responses.response;
import static com.goextrovert.client.internal.call.Responses.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.TransportException;
import com.goextrovert.client.internal.http.NoResponseException;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EndedBackoffTest {
  private static final RetryPolicy POLICY = CallSimulation.idempotent(2);

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  static List<Arguments> failures() {
    return List.of(
        Arguments.of(noResponse(Reason.NOT_CONNECTED, false), Delivery.NOT_SENT),
        Arguments.of(noResponse(Reason.CONNECTION_LOST, true), Delivery.UNKNOWN));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void interruptEndsBackoff(NoResponseException failure, Delivery delivery) {
    CallSimulation simulation = new CallSimulation().then(failure).then(success(201));
    simulation.withSleeper(
        backoff -> {
          throw new InterruptedException("zebra");
        });
    TransportException thrown = thrownBy(simulation);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThat(thrown)
        .isExactlyInstanceOf(TransportException.class)
        .hasMessage("add prospect failed: the thread was interrupted (1 attempt)")
        .hasNoCause();
    assertThat(thrown.delivery()).isEqualTo(delivery);
    assertThat(simulation.timeouts()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void closeEndsBackoff(NoResponseException failure, Delivery delivery) {
    CallSimulation simulation = new CallSimulation().then(failure).then(success(201));
    simulation.withSleeper(backoff -> false);
    TransportException thrown = thrownBy(simulation);
    assertThat(thrown)
        .isExactlyInstanceOf(TransportException.class)
        .hasMessage("add prospect failed: the client was closed (1 attempt)");
    assertThat(thrown.delivery()).isEqualTo(delivery);
    assertThat(simulation.timeouts()).hasSize(1);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void endedBackoffKeepsDeliveryOfAllAttempts() {
    CallSimulation simulation =
        new CallSimulation()
            .then(response(503, "", "X-Request-Id", "abc"))
            .then(noResponse(Reason.NOT_CONNECTED, false))
            .then(success(201));
    simulation.withSleeper(backoff -> simulation.backoffs().size() < 2);
    TransportException thrown = thrownBy(simulation);
    assertThat(thrown.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(thrown.attempts()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void noAttemptFollowsAnInterrupt(NoResponseException before, Delivery delivery) {
    CallSimulation simulation =
        new CallSimulation()
            .then(before)
            .then(noResponse(Reason.INTERRUPTED, false))
            .then(success(201));
    TransportException thrown = thrownBy(simulation);
    assertThat(thrown).hasMessageContaining("the thread was interrupted (2 attempts)");
    assertThat(thrown.delivery()).isEqualTo(delivery);
    assertThat(simulation.timeouts()).hasSize(2);
  }

  private static TransportException thrownBy(CallSimulation simulation) {
    return catchThrowableOfType(TransportException.class, () -> simulation.call(POLICY));
  }
}
