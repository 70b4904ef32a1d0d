package com.goextrovert.client.internal.http;

import static com.goextrovert.client.internal.http.Heads.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goextrovert.client.LogRecorder;
import com.goextrovert.client.internal.http.NoAnswerException.Reason;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProxyTest {
  private static final String ELSEWHERE = "http://api.example";

  @Test
  void throughAnHttpProxyTheRequestNamesItsServer() throws Exception {
    try (LoopbackServer proxy =
            LoopbackServer.answering(peer -> peer.send(answer("200 OK", "{}")));
        ApiConnection gateway = through(() -> at(proxy, Proxy.Type.HTTP))) {
      assertThat(Gateway.remove(gateway).statusCode()).isEqualTo(200);
      assertThat(proxy.requests().get(0))
          .startsWith("DELETE http://api.example/api/client/v1/prospects HTTP/1.1\r\n");
    }
  }

  @Test
  void throughASocksProxyAnAnswerIsAnAnswerAlthoughItIsNotMetered() throws Exception {
    try (LoopbackServer proxy =
            LoopbackServer.playing(
                peer -> {
                  int methods = peer.receive(2)[1];
                  peer.receive(methods);
                  peer.send(new byte[] {5, 0});
                  int name = peer.receive(5)[4];
                  peer.receive(name + 2);
                  peer.send(new byte[] {5, 0, 0, 1, 127, 0, 0, 1, 0, 80});
                  LoopbackServer.inTurn(p -> p.send(answer("200 OK", "{}"))).play(peer);
                });
        ApiConnection gateway = through(() -> at(proxy, Proxy.Type.SOCKS))) {
      assertThat(Gateway.remove(gateway).statusCode()).isEqualTo(200);
      assertThat(proxy.requests()).hasSize(1);
    }
  }

  @Test
  void aSelectorThatFailsEndsTheExchangeAndItsWordsAreNotLogged() throws Exception {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    try (LogRecorder log = new LogRecorder(OkHttpClients.class);
        ApiConnection gateway =
            through(
                () -> {
                  thread.complete(Thread.currentThread());
                  throw new UnsupportedOperationException("zebra");
                })) {
      NoAnswerException thrown =
          catchThrowableOfType(NoAnswerException.class, () -> Gateway.remove(gateway));
      assertThat(thrown.reason()).isEqualTo(Reason.NOT_CONNECTED);
      assertThat(thrown.sent()).isFalse();
      assertThat(thread.get().isDaemon()).isTrue();
      thread.get().join(Gateway.LONG.toMillis());
      assertThat(log.lines())
          .containsExactly("WARN An exchange ended in java.lang.UnsupportedOperationException.");
    }
  }

  private static Proxy at(LoopbackServer proxy, Proxy.Type type) {
    return new Proxy(type, new InetSocketAddress("127.0.0.1", proxy.port()));
  }

  private static ApiConnection through(Supplier<Proxy> proxy) {
    ProxySelector selector =
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            return List.of(proxy.get());
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException e) {
            throw new IllegalStateException(e);
          }
        };
    return new ApiConnection(
        new HttpSettings(ELSEWHERE, "the-client/1", Gateway.LONG, Gateway.LIMIT, selector, null));
  }
}
