package com.goextrovert.client;

import static com.goextrovert.client.internal.call.Responses.response;
import static com.goextrovert.client.internal.call.Responses.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goextrovert.client.error.TransportException;
import com.goextrovert.client.internal.call.CallSimulation;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ClosedClientTest {
  private final CallSimulation simulation = new CallSimulation();
  private final FakeProspectsApi api = new FakeProspectsApi(simulation);

  private final AtomicInteger closings = new AtomicInteger();

  @Test
  void callAfterCloseThrowsIllegalState() {
    ExtrovertClient client = client(new CallListener() {});
    client.close();
    client.close();
    assertThat(closings.get()).isPositive();
    assertThatIllegalStateException()
        .isThrownBy(() -> client.prospects().remove(Requests.remove()))
        .withMessage("the client is closed");
    assertThatIllegalStateException()
        .isThrownBy(() -> client.prospects().add(Requests.add(DuplicatePolicy.FAIL)))
        .withMessage("the client is closed");
    assertThat(api.sent()).isEmpty();
  }

  @Test
  void closeEndsBackoffAtOnce() {
    simulation.then(response(429, "", "Retry-After", "20")).then(success(200));
    ExtrovertClient[] client = new ExtrovertClient[1];
    client[0] =
        client(
            new CallListener() {
              @Override
              public void onBackoff(Backoff backoff) {
                client[0].close();
              }
            });
    assertThatThrownBy(() -> client[0].prospects().remove(Requests.remove()))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessage("remove prospect failed: the client was closed (1 attempt)");
    assertThat(api.sent()).hasSize(1);
  }

  @Test
  void prospectsReturnsTheSameInstance() {
    ExtrovertClient client = client(new CallListener() {});
    assertThat(client.prospects()).isSameAs(client.prospects());
  }

  private ExtrovertClient client(CallListener listener) {
    return new DefaultExtrovertClient(
        api, closings::incrementAndGet, () -> "key", FakeProspectsApi.DEFAULTS, listener);
  }
}
