package com.goextrovert.client;

import static com.goextrovert.client.internal.call.Responses.response;
import static com.goextrovert.client.internal.call.Responses.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.goextrovert.client.error.AuthenticationException;
import com.goextrovert.client.error.ServerException;
import com.goextrovert.client.internal.call.CallSimulation;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtrovertProspectsTest {
  private final CallSimulation simulation = new CallSimulation();
  private final FakeProspectsApi api = new FakeProspectsApi(simulation);

  @Test
  void addSendsEveryField() {
    simulation.then(success(201)).then(success(201));
    Confirmation added = prospects().add(Requests.add(DuplicatePolicy.FAIL));
    prospects().add(Requests.add(DuplicatePolicy.MOVE));
    String target =
        " to list " + Requests.LIST + " of campaign " + Requests.CAMPAIGN + ", move %s, key key";
    assertThat(api.sent())
        .containsExactly(
            "add " + Requests.JOHN + target.formatted("false"),
            "add " + Requests.JOHN + target.formatted("true"));
    assertThat(added)
        .isEqualTo(Confirmation.of("Prospect added", 201, 1))
        .hasToString("Confirmation[statusCode=201, attempts=1]");
  }

  @Test
  void removeSendsEveryField() {
    simulation.then(success(200)).then(success(200));
    prospects().remove(Requests.remove());
    prospects()
        .remove(
            RemoveProspect.builder()
                .profileUrl(Requests.JOHN)
                .campaignId(Requests.CAMPAIGN)
                .rejectPosts(true)
                .build());
    String target = "remove " + Requests.JOHN + " from campaign " + Requests.CAMPAIGN;
    assertThat(api.sent())
        .containsExactly(target + ", reject false, key key", target + ", reject true, key key");
  }

  @Test
  void requestOptionsOverrideTheClient() {
    simulation.then(response(503, "")).then(success(200));
    RequestOptions options =
        RequestOptions.builder().maxRetries(0).deadline(Duration.ofSeconds(3)).build();
    assertThatThrownBy(() -> prospects().remove(Requests.remove(), options))
        .isInstanceOf(ServerException.class);
    assertThat(api.sent()).hasSize(1);
    assertThat(simulation.timeouts()).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void clientSettingsApplyByDefault() {
    simulation.then(response(503, "")).then(response(503, "")).then(success(200));
    assertThat(prospects().remove(Requests.remove()).attempts()).isEqualTo(3);
    assertThat(simulation.timeouts()).startsWith(Duration.ofSeconds(10));
  }

  @Test
  void keyIsSuppliedOncePerCall() {
    AtomicInteger asked = new AtomicInteger();
    simulation.then(response(503, "")).then(success(200)).then(success(201));
    Prospects prospects = prospects(() -> "key" + asked.incrementAndGet());
    prospects.remove(Requests.remove());
    prospects.add(Requests.add(DuplicatePolicy.FAIL));
    assertThat(api.sent())
        .extracting(sent -> sent.substring(sent.indexOf("key")))
        .containsExactly("key key1", "key key1", "key key2");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "zebra\n"})
  void invalidSuppliedKeyIsRefusedBeforeSending(String key) {
    Throwable thrown = catchThrowable(() -> prospects(() -> key).remove(Requests.remove()));
    assertThat(thrown)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("apiKey ");
    assertThat(ThrowableText.of(thrown)).doesNotContain("zebra");
    assertThat(api.sent()).isEmpty();
  }

  @Test
  void supplierExceptionReachesTheCaller() {
    RuntimeException locked = new UnsupportedOperationException("the vault is locked");
    Supplier<String> failing =
        () -> {
          throw locked;
        };
    assertThatThrownBy(() -> prospects(failing).remove(Requests.remove())).isSameAs(locked);
  }

  @Test
  void nullArgumentsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> prospects().add(null))
        .withMessageStartingWith("prospect is missing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> prospects().remove(null))
        .withMessageStartingWith("prospect is missing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> prospects().remove(Requests.remove(), null))
        .withMessageStartingWith("options are missing");
  }

  @Test
  void messageHasTheRequestIdUnlessItHoldsKeyOrSlug() {
    simulation
        .then(response(401, "", "X-Request-Id", "for-john-doe"))
        .then(response(401, "", "X-Request-Id", "for-team-secret"))
        .then(response(401, "", "X-Request-Id", "for-team"));
    Prospects prospects = prospects(() -> "team-secret");
    assertThatThrownBy(() -> prospects.add(Requests.add(DuplicatePolicy.FAIL)))
        .isInstanceOf(AuthenticationException.class)
        .hasMessage("add prospect failed: 401 Unauthorized (1 attempt)");
    assertThatThrownBy(() -> prospects.remove(Requests.remove()))
        .hasMessage("remove prospect failed: 401 Unauthorized (1 attempt)");
    assertThatThrownBy(() -> prospects.remove(Requests.remove()))
        .hasMessage("remove prospect failed: 401 Unauthorized (request id for-team, 1 attempt)");
  }

  @Test
  void batchNeedsOptions() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> prospects().batch(null))
        .withMessage("options are missing; build them, if only with defaults");
  }

  @Test
  void batchThatStartsWhileTheClientClosesStops() {
    Iterator<Boolean> closed = List.of(false, true).iterator();
    Prospects closing = api.prospects(() -> "key", new LoggingObserver(List.of()), closed::next);
    try (ProspectBatch<String> batch = closing.batch(BatchOptions.<String>builder().build())) {
      assertThat(batch.finish().stopReason()).contains("the client was closed");
    }
  }

  private Prospects prospects() {
    return prospects(() -> "key");
  }

  private Prospects prospects(Supplier<String> apiKey) {
    return api.prospects(apiKey, simulation.observer(), () -> false);
  }
}
