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
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.supplyAsync;
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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The size and time limits of a response. */
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
        arguments("an endless body", responding(send(head("200 OK")).then(endless))),
        arguments("an endless body of an error", responding(send(head("400 No")).then(endless))),
        arguments("an endless extension", responding(extension)),
        arguments("an endless extension over TLS", overTls(new Tls(), extension)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("floods")
  void floodEndsConnection(String name, LoopbackServer flooding) throws InterruptedException {
    try (LoopbackServer server = flooding;
        ExtrovertClient client = server.client().maxResponseBytes(LIMIT).build()) {
      assertThat(Call.ADD_FAIL.failure(client)).isNotNull();

      assertThat(server.first().isOver()).isTrue();
      // The client cannot limit what the sockets of both sides buffer.
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

  /** {@link Hostile} makes 16 concurrent calls in 64 MiB; each may read a body of 1 MiB. */
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

  /** Makes calls whose responses have bodies near the limit, then endless bytes outside them. */
  static final class Hostile {
    private static final int CALLS = 16;
    private static final Executor CALLERS = new ForkJoinPool(CALLS);

    public static void main(String[] arguments) {
      String body = chunk("{},".repeat(10_000)).repeat(34);
      byte[] start = (head("200 OK", "Transfer-Encoding: chunked") + body).getBytes(UTF_8);
      assertThat(body).hasSizeLessThan(MIB);
      call(send(start).then(endlessly("1;" + "x".repeat(8192))));
      call(send(start).then(endlessly("0".repeat(8192))));
    }

    private static void call(Script response) {
      try (LoopbackServer server = responding(response);
          ExtrovertClient client = server.client().maxRetries(0).build()) {
        List<CompletableFuture<ExtrovertException>> failures =
            IntStream.range(0, 2 * CALLS)
                .mapToObj(i -> supplyAsync(() -> Call.REMOVE.failure(client), CALLERS))
                .toList();
        assertThat(failures)
            .allSatisfy(
                failure -> assertThat(failure.join()).isInstanceOf(InvalidResponseException.class));
      }
    }
  }
}
