package com.goextrovert.client.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a caller sees of each fault, and how many requests it costs: the table in FAULTS.md. */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultTableTest {
  private static final Path DOCUMENT = Path.of("FAULTS.md");

  private ExecutorService threads;

  @BeforeAll
  void start() {
    threads = Executors.newCachedThreadPool();
  }

  @AfterAll
  void stop() {
    threads.shutdownNow();
  }

  static Stream<Fault> faults() {
    return Stream.of(
            ConnectFaults.all(),
            SilenceFaults.all(),
            BrokenResponseFaults.all(),
            StatusFaults.all(),
            BodyFaults.all())
        .flatMap(faults -> faults);
  }

  @Test
  void documentHasTheseRows() throws IOException {
    List<String> rows =
        Files.readAllLines(DOCUMENT).stream()
            .dropWhile(line -> !line.startsWith("| ---"))
            .skip(1)
            .takeWhile(line -> line.startsWith("|"))
            .toList();

    assertThat(rows).containsExactlyElementsOf(faults().map(Fault::inMarkdown).toList());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faultIsSeenAsDocumented(Fault fault) {
    List<CompletableFuture<Seen>> atTheSameTime =
        Stream.of(Call.values())
            .map(call -> CompletableFuture.supplyAsync(() -> fault.see(call), threads))
            .toList();

    assertThat(atTheSameTime.stream().map(CompletableFuture::join))
        .containsExactlyElementsOf(fault.expected());
  }
}
