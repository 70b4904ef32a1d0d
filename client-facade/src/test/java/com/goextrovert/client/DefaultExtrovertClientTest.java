package com.goextrovert.client;

import static com.goextrovert.client.internal.call.Responses.response;
import static com.goextrovert.client.internal.call.Responses.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.internal.call.CallSimulation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefaultExtrovertClientTest {

  @Test
  void closeEndsBackoffsAndTheConnection() {
    CallSimulation simulation = new CallSimulation().then(response(503, "")).then(success(200));
    FakeProspectsApi api = new FakeProspectsApi(simulation);
    List<ExtrovertClient> clients = new ArrayList<>();
    List<String> closed = new ArrayList<>();
    CallListener closing =
        new CallListener() {
          @Override
          public void onBackoff(Backoff backoff) {
            clients.get(0).close();
          }
        };
    clients.add(
        new DefaultExtrovertClient(
            api,
            () -> closed.add("connection"),
            () -> "key",
            FakeProspectsApi.DEFAULTS,
            List.of(closing)));
    ExtrovertException thrown =
        catchThrowableOfType(
            ExtrovertException.class, () -> clients.get(0).prospects().remove(Requests.remove()));
    assertThat(thrown.attempts()).isEqualTo(1);
    assertThat(api.sent()).hasSize(1);
    assertThat(closed).containsExactly("connection");
  }
}
