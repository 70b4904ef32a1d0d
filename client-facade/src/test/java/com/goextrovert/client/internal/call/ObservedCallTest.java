package com.goextrovert.client.internal.call;

import static com.goextrovert.client.internal.call.Responses.noResponse;
import static com.goextrovert.client.internal.call.Responses.response;
import static com.goextrovert.client.internal.call.Responses.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goextrovert.client.error.AuthenticationException;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ObservedCallTest {

  @Test
  void observerSeesAttemptsAndBackoffsInOrder() {
    CallSimulation simulation =
        new CallSimulation()
            .then(Duration.ofSeconds(2), noResponse(Reason.CONNECTION_LOST, true))
            .then(Duration.ofSeconds(1), response(429, "", "Retry-After", "3"))
            .then(Duration.ofMillis(40), success(201));
    simulation.call(CallSimulation.idempotent(2));
    assertThat(simulation.events())
        .containsExactly(
            "add prospect, attempt 1: UNKNOWN after PT2S",
            "add prospect, attempt 2 in PT0.25S",
            "add prospect, attempt 2: REJECTED after PT1S",
            "add prospect, attempt 3 in PT3S",
            "add prospect, attempt 3: CONFIRMED after PT0.04S");
  }

  @Test
  void observerSeesNoBackoffWithoutRetry() {
    CallSimulation simulation = new CallSimulation().then(response(401, ""));
    assertThatThrownBy(() -> simulation.call(CallSimulation.idempotent(2)))
        .isInstanceOf(AuthenticationException.class);
    assertThat(simulation.events()).containsExactly("add prospect, attempt 1: REJECTED after PT0S");
  }
}
