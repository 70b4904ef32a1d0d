package com.goextrovert.client.faults;

import static com.goextrovert.client.faults.FaultRow.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.error.RequestTimeoutException;
import com.goextrovert.client.internal.http.LoopbackServer;
import com.goextrovert.client.internal.http.LoopbackServer.Script;
import com.goextrovert.client.internal.http.Scripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table in FAULTS.md: outcome and number of requests for each fault. */
@Execution(ExecutionMode.CONCURRENT)
class FaultTableTest {
  /** Made once, because the large bodies take time and PIT asks for the rows before each test. */
  private static final List<FaultRow> FAULTS =
      Stream.concat(ConnectFaults.all(), ResponseFaults.all()).toList();

  /**
   * A row of the document.
   *
   * @param attempts the number of attempts of each {@link Call}
   */
  private record Row(String name, String outcome, String delivery, String attempts) {
    static Row of(String line) {
      String[] cells = line.split(" *\\| *");
      return new Row(cells[1], cells[2].replace("`", ""), cells[3], cells[4]);
    }

    String expected(Call call) {
      int count = Integer.parseInt(attempts.split(" / ")[call.ordinal()]);
      int requests = delivery.equals("NOT_SENT") ? 0 : count;
      return Call.outcome((outcome + " " + delivery).strip(), count, requests);
    }
  }

  private static Stream<Row> rows() throws IOException {
    return Files.readAllLines(Path.of("FAULTS.md")).stream()
        .dropWhile(line -> !line.startsWith("| ---"))
        .skip(1)
        .takeWhile(line -> line.startsWith("|"))
        .map(Row::of);
  }

  @Test
  void documentHasEveryFault() throws IOException {
    assertThat(rows().map(Row::name))
        .containsExactlyElementsOf(FAULTS.stream().map(FaultRow::name).toList());
  }

  static Stream<Arguments> calls() throws IOException {
    Map<String, FaultRow> faults =
        FAULTS.stream().collect(Collectors.toMap(FaultRow::name, Function.identity()));
    return rows()
        .flatMap(
            row ->
                Stream.of(Call.values())
                    .map(call -> arguments(faults.get(row.name()), call, row.expected(call))));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void faultHasTheDocumentedOutcome(FaultRow fault, Call call, String expected) {
    assertThat(fault.observe(call)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 307, 308})
  void redirectIsReportedAndNotFollowed(int status) {
    try (LoopbackServer other = LoopbackServer.responding(Scripts.CONFIRM)) {
      Script redirect = Scripts.error(status + " Elsewhere", "Location: " + other.url() + "/x");
      assertThat(Call.values())
          .extracting(call -> row("redirect", redirect).observe(call))
          .containsOnly(Call.outcome("UnexpectedStatusException UNKNOWN", 1, 1));
      assertThat(other.peers()).isEmpty();
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
