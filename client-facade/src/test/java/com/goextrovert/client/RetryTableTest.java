package com.goextrovert.client;

import static com.goextrovert.client.internal.call.Responses.noResponse;
import static com.goextrovert.client.internal.call.Responses.response;
import static com.goextrovert.client.internal.call.Responses.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.internal.call.CallSimulation;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The README's table of retries, row by row. */
class RetryTableTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          failure           | add, FAIL | add, MOVE | remove
          NAME_NOT_RESOLVED | retry     | retry     | retry
          NOT_CONNECTED     | retry     | retry     | retry
          CONNECT_TIMEOUT   | retry     | retry     | retry
          429               | retry     | retry     | retry
          502               | no        | retry     | retry
          503               | no        | retry     | retry
          504               | no        | retry     | retry
          CONNECTION_LOST   | no        | retry     | retry
          TIMEOUT           | no        | retry     | retry
          PROXY_FAILED      | retry     | retry     | retry
          PROXY_REFUSED     | no        | no        | no
          PROXY_UNKNOWN     | no        | no        | no
          TLS               | no        | no        | no
          INTERRUPTED       | no        | no        | no
          CLOSED            | no        | no        | no
          200               | no        | no        | no
          302               | no        | no        | no
          400               | no        | no        | no
          401               | no        | no        | no
          403               | no        | no        | no
          404               | no        | no        | no
          408               | no        | no        | no
          409               | no        | no        | no
          422               | no        | no        | no
          500               | no        | no        | no
          501               | no        | no        | no
          """)
  void retriesByFailureAndOperation(String failure, String addFail, String addMove, String remove) {
    assertThat(attempts(failure, prospects -> prospects.add(Requests.add(DuplicatePolicy.FAIL))))
        .as("add, FAIL")
        .isEqualTo(addFail.equals("retry") ? 3 : 1);
    assertThat(attempts(failure, prospects -> prospects.add(Requests.add(DuplicatePolicy.MOVE))))
        .as("add, MOVE")
        .isEqualTo(addMove.equals("retry") ? 3 : 1);
    assertThat(attempts(failure, prospects -> prospects.remove(Requests.remove())))
        .as("remove")
        .isEqualTo(remove.equals("retry") ? 3 : 1);
  }

  /** Returns the number of attempts of a call with two retries, all with the same failure. */
  private static int attempts(String failure, Consumer<Prospects> call) {
    CallSimulation simulation = new CallSimulation();
    IntStream.range(0, 3).forEach(i -> failNext(simulation, failure));
    simulation.then(success(200));
    FakeProspectsApi api = new FakeProspectsApi(simulation);
    Prospects prospects = api.prospects(() -> "team-key", simulation.observer(), () -> false);
    catchThrowableOfType(ExtrovertException.class, () -> call.accept(prospects));
    return api.sent().size();
  }

  private static void failNext(CallSimulation simulation, String failure) {
    if (failure.matches("\\d+")) {
      simulation.then(response(Integer.parseInt(failure), ""));
      return;
    }
    Reason reason = Reason.valueOf(failure);
    boolean sent = reason == Reason.CONNECTION_LOST || reason == Reason.TIMEOUT;
    simulation.then(noResponse(reason, sent));
  }
}
