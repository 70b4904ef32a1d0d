package com.goextrovert.client.faults;

import static com.goextrovert.client.internal.http.LoopbackServer.overTls;
import static com.goextrovert.client.internal.http.LoopbackServer.responding;
import static com.goextrovert.client.internal.http.Scripts.STALL;
import static com.goextrovert.client.internal.http.Scripts.chunk;
import static com.goextrovert.client.internal.http.Scripts.drip;
import static com.goextrovert.client.internal.http.Scripts.endlessly;
import static com.goextrovert.client.internal.http.Scripts.gzip;
import static com.goextrovert.client.internal.http.Scripts.head;
import static com.goextrovert.client.internal.http.Scripts.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.TestClients;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.error.InvalidResponseException;
import com.goextrovert.client.internal.http.LoopbackServer;
import com.goextrovert.client.internal.http.LoopbackServer.Script;
import com.goextrovert.client.internal.http.StallClock;
import com.goextrovert.client.internal.http.Tls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How much of a response a client reads, and for how long. */
@Timeout(120)
class ResponseLimitsTest {
  private static final int LIMIT = 10_000;
  private static final int MIB = 1 << 20;

  static Stream<Arguments> floods() {
    byte[] bomb = gzip(new byte[16 * MIB]);
    Script endless = endlessly(" ".repeat(8192));
    Script extension =
        send(head("200 OK", "Transfer-Encoding: chunked") + "1;").then(endlessly("x".repeat(8192)));
    Script compressed = send(head("200 OK", "Content-Encoding: gzip")).then(send(bomb)).then(STALL);
    return Stream.of(
        arguments("a gzip bomb", responding(compressed)),
        arguments("a body without end", responding(send(head("200 OK")).then(endless))),
        arguments("an error's body without end", responding(send(head("400 No")).then(endless))),
        arguments("an extension without end", responding(extension)),
        arguments("an extension without end over TLS", overTls(new Tls(), extension)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("floods")
  void floodEndsConnection(String name, LoopbackServer flooding) throws InterruptedException {
    try (LoopbackServer server = flooding;
        ExtrovertClient client = server.client().maxResponseBytes(LIMIT).build()) {
      assertThat(Call.ADD_FAIL.failure(client)).isNotNull();

      assertThat(server.first().isOver()).isTrue();
      // What the sockets of both sides buffer is not the client's to limit.
      assertThat(server.first().bytesSent()).isLessThan(32L * MIB);
    }
  }

  static Stream<Arguments> slowResponses() {
    return Stream.of(
        arguments("no response", STALL),
        arguments("slow headers", drip(head("200 OK", "X-A: " + "a".repeat(500)))),
        arguments("stalled body", send(head("200 OK", "Content-Length: 9") + "{").then(STALL)),
        arguments("slow body", send(head("404 No", "Content-Length: 500")).then(drip("{{{{{{"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slowResponses")
  void timeoutClosesConnection(String name, Script response) throws InterruptedException {
    try (LoopbackServer server = LoopbackServer.responding(response);
        ExtrovertClient client = TestClients.over(StallClock.connection(server, false))) {
      assertThat(Call.ADD_FAIL.failure(client)).isNotNull();

      assertThat(server.first().isOver()).isTrue();
    }
  }

  /** {@link Hostile} makes 16 calls at once, each of which may hold 1 MiB of a body. */
  @Test
  void callHoldsAtMostThreeTimesTheLimit(@TempDir Path directory)
      throws IOException, InterruptedException {
    Path output = directory.resolve("output");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Hostile.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int exitCode = process.waitFor();
    assertThat(exitCode).as(Files.readString(output)).isZero();
  }

  /**
   * Makes many calls at once whose responses are as long as they may be, and go on without end
   * beside their bodies. Fails if one ends otherwise than with an {@link InvalidResponseException}.
   */
  static final class Hostile {
    private static final int CALLS = 16;
    private static final int PIECE = 30_000;

    public static void main(String[] arguments) throws Exception {
      Script start = send(head("200 OK", "Transfer-Encoding: chunked"));
      String piece = chunk("{},".repeat(PIECE / 3));
      Script filled =
          peer -> {
            for (int sent = 0; sent + PIECE < MIB; sent += PIECE) {
              peer.send(piece);
            }
          };
      for (String endless : List.of("1;" + "x".repeat(8192), "0".repeat(8192))) {
        run(start.then(filled).then(endlessly(endless)));
      }
    }

    private static void run(Script response) throws Exception {
      ExecutorService callers = Executors.newFixedThreadPool(CALLS);
      try (LoopbackServer server = responding(response);
          ExtrovertClient client = server.client().maxRetries(0).build()) {
        Callable<ExtrovertException> call = () -> Call.REMOVE.failure(client);
        for (Future<ExtrovertException> failure :
            callers.invokeAll(Collections.nCopies(2 * CALLS, call))) {
          if (!(failure.get() instanceof InvalidResponseException)) {
            throw new IllegalStateException("unexpected end of a call", failure.get());
          }
        }
      } finally {
        callers.shutdownNow();
      }
    }
  }
}
