package com.goextrovert.client;

import static com.goextrovert.client.internal.http.Answers.answer;
import static com.goextrovert.client.internal.http.Answers.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goextrovert.client.error.TransportException;
import com.goextrovert.client.internal.call.CallWorld;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ClosedClientTest {
  private final CallWorld world = new CallWorld();
  private final FakeGateway gateway = new FakeGateway(world);

  @Test
  void aCallAfterClosingIsAMistakeOfTheCaller() {
    ExtrovertClient client = client(new CallListener() {});
    client.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> client.prospects().remove(Requests.remove()));
    assertThat(gateway.sent()).isEmpty();
  }

  @Test
  void closingTwiceChangesNothing() {
    ExtrovertClient client = client(new CallListener() {});
    client.close();
    client.close();
    assertThat(gateway.closings()).isPositive();
    assertThatIllegalStateException()
        .isThrownBy(() -> client.prospects().remove(Requests.remove()));
  }

  @Test
  void closingEndsAWaitAtOnce() {
    world.then(answer(429, "", "Retry-After", "3600")).then(success(200));
    ExtrovertClient[] client = new ExtrovertClient[1];
    client[0] =
        client(
            new CallListener() {
              @Override
              public void onWait(Wait wait) {
                client[0].close();
              }
            });
    assertThatThrownBy(() -> client[0].prospects().remove(Requests.remove()))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessage("remove prospect failed: the client was closed (1 attempt)");
    assertThat(gateway.sent()).hasSize(1);
  }

  @Test
  void prospectsAreTheSameInstanceEachTime() {
    ExtrovertClient client = client(new CallListener() {});
    assertThat(client.prospects()).isSameAs(client.prospects());
  }

  private ExtrovertClient client(CallListener listener) {
    return new DefaultExtrovertClient(
        gateway,
        () -> "key",
        new ExtrovertProspects.Defaults(Duration.ofDays(1), Duration.ofSeconds(10), 2),
        listener);
  }
}
