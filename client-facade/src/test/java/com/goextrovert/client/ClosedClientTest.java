package com.goextrovert.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.goextrovert.client.internal.call.CallSimulation;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ClosedClientTest {
  private final FakeProspectsApi api = new FakeProspectsApi(new CallSimulation());

  private final AtomicInteger closings = new AtomicInteger();
  private final ExtrovertClient client =
      new DefaultExtrovertClient(
          api,
          closings::incrementAndGet,
          () -> "key",
          FakeProspectsApi.DEFAULTS,
          new CallListener() {});

  @Test
  void callAfterCloseThrowsIllegalState() {
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
  void prospectsReturnsTheSameInstance() {
    assertThat(client.prospects()).isSameAs(client.prospects());
  }
}
