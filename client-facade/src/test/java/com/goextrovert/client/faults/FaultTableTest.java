package com.goextrovert.client.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.RequestTimeoutException;
import com.goextrovert.client.error.UnexpectedStatusException;
import com.goextrovert.client.internal.http.LoopbackServer;
import com.goextrovert.client.internal.http.LoopbackServer.Script;
import com.goextrovert.client.internal.http.Scripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller sees of each fault, and how many requests it costs: the table in FAULTS.md. */
@Execution(ExecutionMode.CONCURRENT)
class FaultTableTest {

  private static Stream<Fault> faults() {
    return Stream.of(ConnectFaults.all(), BrokenResponseFaults.all(), ResponseFaults.all())
        .flatMap(faults -> faults);
  }

  @Test
  void documentHasTheseRows() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("FAULTS.md")).stream()
            .dropWhile(line -> !line.startsWith("| ---"))
            .skip(1)
            .takeWhile(line -> line.startsWith("|"))
            .toList();

    assertThat(rows).containsExactlyElementsOf(faults().map(Fault::inMarkdown).toList());
  }

  static Stream<Arguments> calls() {
    return faults()
        .flatMap(fault -> Stream.of(Call.values()).map(call -> Arguments.of(fault, call)));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void faultIsSeenAsDocumented(Fault fault, Call call) {
    assertThat(fault.see(call)).isEqualTo(fault.expected(call));
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 307, 308})
  void redirectIsReportedAndNotFollowed(int status) {
    try (LoopbackServer other = LoopbackServer.responding(Scripts.CONFIRM)) {
      Script redirect = Scripts.error(status + " Elsewhere", "Location: " + other.url() + "/x");
      Fault fault =
          Fault.of("redirect", redirect).isFinal(UnexpectedStatusException.class, Delivery.UNKNOWN);
      assertThat(Call.values())
          .allSatisfy(call -> assertThat(fault.see(call)).isEqualTo(fault.expected(call)));
      assertThat(other.peers()).isEmpty();
    }
  }

  @Test
  void serverThatGoesAwayLeavesDeliveryUnknown() {
    AtomicReference<LoopbackServer> itself = new AtomicReference<>();
    Script vanish = peer -> itself.get().refuse();
    try (LoopbackServer server = LoopbackServer.responding(vanish.then(Scripts.END));
        ExtrovertClient client = server.client().build()) {
      itself.set(server);

      assertThat(Call.REMOVE.see(client, server))
          .isEqualTo(Call.seen("TransportException UNKNOWN", 2, 1));
    }
  }

  @Test
  void deadlineEndsCall() {
    try (LoopbackServer server = LoopbackServer.responding(Scripts.STALL);
        ExtrovertClient client = server.client().deadline(Duration.ofMillis(200)).build()) {
      assertThat(Call.REMOVE.failure(client)).isInstanceOf(RequestTimeoutException.class);
    }
  }
}
