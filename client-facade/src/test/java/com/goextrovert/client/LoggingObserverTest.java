package com.goextrovert.client;

import static com.goextrovert.client.internal.http.Answers.answer;
import static com.goextrovert.client.internal.http.Answers.noAnswer;
import static com.goextrovert.client.internal.http.Answers.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goextrovert.client.error.AuthenticationException;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.internal.call.CallWorld;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoggingObserverTest {
  private final LogRecorder log = new LogRecorder();
  private final CallWorld world = new CallWorld();

  @AfterEach
  void giveTheLogBack() {
    log.close();
  }

  @Test
  void nothingIsLoggedButTheAllowedWords() {
    world
        .then(
            Duration.ofMillis(12),
            answer(503, "zebra", "X-Request-Id", "abc", "Set-Cookie", "zebra", "Server", "zebra"))
        .then(noAnswer(Reason.CONNECTION_LOST, true, new IOException("zebra")))
        .then(answer(401, "{\"message\":\"zebra\"}", "X-Request-Id", "team-secret"));
    assertThatThrownBy(() -> prospects(new CallListener() {}).remove(Requests.remove()))
        .isInstanceOf(AuthenticationException.class);
    assertThat(log.lines())
        .containsExactly(
            "DEBUG remove prospect: attempt 1 UNKNOWN with 503 after 12 ms, request id abc",
            "DEBUG remove prospect: attempt 2 follows in 250 ms",
            "DEBUG remove prospect: attempt 2 UNKNOWN with no answer after 0 ms,"
                + " request id unknown",
            "DEBUG remove prospect: attempt 3 follows in 500 ms",
            "DEBUG remove prospect: attempt 3 REJECTED with 401 after 0 ms, request id unknown");
  }

  @Test
  void aConfirmationIsLoggedWithoutItsMessage() {
    world.then(success(201));
    prospects(new CallListener() {}).add(Requests.add(DuplicatePolicy.FAIL));
    assertThat(log.lines())
        .containsExactly(
            "DEBUG add prospect: attempt 1 CONFIRMED with 201 after 0 ms, request id unknown");
  }

  @Test
  void theListenerIsToldOfEachAttemptAndEachWait() {
    world.then(Duration.ofMillis(12), answer(503, "", "X-Request-Id", "abc")).then(success(200));
    List<Object> told = new ArrayList<>();
    prospects(
            new CallListener() {
              @Override
              public void onAttempt(Attempt attempt) {
                told.add(attempt);
              }

              @Override
              public void onWait(Wait wait) {
                told.add(wait);
              }
            })
        .remove(Requests.remove());
    assertThat(told)
        .containsExactly(
            new CallListener.Attempt(
                "remove prospect",
                1,
                OptionalInt.of(503),
                Optional.of(Delivery.UNKNOWN),
                Optional.of("abc"),
                Duration.ofMillis(12)),
            new CallListener.Wait("remove prospect", 2, Duration.ofMillis(250)),
            new CallListener.Attempt(
                "remove prospect",
                2,
                OptionalInt.of(200),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO));
  }

  @Test
  void aListenerThatThrowsChangesNothingAndItsTextIsNotLogged() {
    world.then(answer(503, "")).then(success(200));
    CallListener throwing =
        new CallListener() {
          @Override
          public void onAttempt(Attempt attempt) {
            throw new IllegalStateException("zebra", new IOException("zebra"));
          }

          @Override
          public void onWait(Wait wait) {
            throw new UnsupportedOperationException("zebra");
          }
        };
    Confirmation removed = prospects(throwing).remove(Requests.remove());
    assertThat(removed.attempts()).isEqualTo(2);
    assertThat(log.lines().stream().filter(line -> line.startsWith("WARN")))
        .containsExactly(
            "WARN The call listener threw java.lang.IllegalStateException; the call goes on.",
            "WARN The call listener threw java.lang.UnsupportedOperationException;"
                + " the call goes on.",
            "WARN The call listener threw java.lang.IllegalStateException; the call goes on.");
    assertThat(log.lines()).hasSize(6).noneMatch(line -> line.contains("zebra"));
  }

  private Prospects prospects(CallListener listener) {
    return new ExtrovertProspects(
        new FakeGateway(world),
        world.caller(new LoggingObserver(listener)),
        () -> "team-secret",
        new ExtrovertProspects.Defaults(Duration.ofSeconds(30), Duration.ofSeconds(10), 2),
        () -> false);
  }
}
