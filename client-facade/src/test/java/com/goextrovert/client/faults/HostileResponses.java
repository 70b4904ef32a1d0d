package com.goextrovert.client.faults;

import static com.goextrovert.client.internal.http.Scripts.chunk;
import static com.goextrovert.client.internal.http.Scripts.endlessly;
import static com.goextrovert.client.internal.http.Scripts.head;
import static com.goextrovert.client.internal.http.Scripts.send;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.error.InvalidResponseException;
import com.goextrovert.client.internal.http.LoopbackServer;
import com.goextrovert.client.internal.http.LoopbackServer.Script;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Makes many calls at once whose responses are as long as they may be, and go on without end beside
 * their bodies. Fails if one ends otherwise than with an {@link InvalidResponseException}.
 */
final class HostileResponses {
  private static final int CALLS = 16;
  private static final int BODY_BYTES = (1 << 20) - 1;

  private HostileResponses() {}

  public static void main(String[] arguments) throws Exception {
    Script body = send(head("200 OK", "Transfer-Encoding: chunked"));
    String piece = chunk("{},".repeat(10_000));
    Script filled =
        peer -> {
          for (int sent = 0; sent + 30_000 < BODY_BYTES; sent += 30_000) {
            peer.send(piece);
          }
        };
    for (String endless : List.of("1;" + "x".repeat(8192), "0".repeat(8192))) {
      run(body.then(filled).then(endlessly(endless)));
    }
  }

  private static void run(Script response) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLS);
    try (LoopbackServer server = LoopbackServer.responding(response);
        ExtrovertClient client = server.client().maxRetries(0).build()) {
      List<Future<ExtrovertException>> failures =
          IntStream.range(0, 2 * CALLS)
              .mapToObj(i -> callers.submit(() -> Call.REMOVE.failure(client)))
              .toList();
      for (Future<ExtrovertException> failure : failures) {
        if (!(failure.get() instanceof InvalidResponseException)) {
          throw new IllegalStateException("unexpected end of a call", failure.get());
        }
      }
    } finally {
      callers.shutdownNow();
    }
  }
}
