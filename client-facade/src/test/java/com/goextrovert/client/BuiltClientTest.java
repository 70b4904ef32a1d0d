package com.goextrovert.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.TransportException;
import com.goextrovert.client.internal.call.Responses;
import com.goextrovert.client.internal.http.LoopbackServer;
import com.goextrovert.client.internal.http.LoopbackServer.Script;
import com.goextrovert.client.internal.http.Tls;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a client is set to shows on the wire. */
@Timeout(60)
class BuiltClientTest {
  private static final Script CONFIRM =
      peer ->
          peer.send(
              "HTTP/1.1 200 OK\r\nContent-Length: "
                  + Responses.SUCCESS.length()
                  + "\r\n\r\n"
                  + Responses.SUCCESS);

  @Test
  void keyAndBaseUrlReachTheServer() {
    try (LoopbackServer server = LoopbackServer.responding(CONFIRM);
        ExtrovertClient client =
            ExtrovertClient.builder()
                .apiKey("key-of-the-team")
                .baseUrl(server.url() + "/gateway/")
                .build()) {
      client.prospects().remove(Requests.remove());
      assertThat(server.requests().get(0))
          .startsWith("DELETE /gateway/api/client/v1/prospects HTTP/1.1\r\n")
          .contains("\r\nX-API-Key: key-of-the-team\r\n")
          .contains("\r\nUser-Agent: " + UserAgent.NAME + "\r\n");
    }
  }

  @Test
  void supplierProvidesTheKey() {
    try (LoopbackServer server = LoopbackServer.responding(CONFIRM);
        ExtrovertClient client =
            ExtrovertClient.builder().apiKey(() -> "key-of-today").baseUrl(server.url()).build()) {
      client.prospects().remove(Requests.remove());
      assertThat(server.requests().get(0)).contains("\r\nX-API-Key: key-of-today\r\n");
    }
  }

  @Test
  void proxyAndListenerAreUsed() {
    List<CallListener.Attempt> attempts = new ArrayList<>();
    CallListener listener =
        new CallListener() {
          @Override
          public void onAttempt(Attempt attempt) {
            attempts.add(attempt);
          }
        };
    try (LoopbackServer proxy = LoopbackServer.responding(CONFIRM);
        ExtrovertClient client =
            ExtrovertClient.builder()
                .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.port())))
                .listener(listener)
                .apiKey("key-of-the-team")
                .baseUrl("http://api.example")
                .allowInsecureHttp(true)
                .build()) {
      client.prospects().remove(Requests.remove());
      assertThat(proxy.requests().get(0)).startsWith("DELETE http://api.example/");
      assertThat(attempts).hasSize(1);
    }
  }

  @Test
  void trustStoreDecidesWhichServersAreTrusted() {
    Tls tls = new Tls();
    try (LoopbackServer server =
            LoopbackServer.playing(tls.sockets(), LoopbackServer.inTurn(CONFIRM));
        ExtrovertClient trusting = over(server).trustStore(tls.trusted()).build();
        ExtrovertClient other = over(server).maxRetries(0).build()) {
      assertThat(trusting.prospects().remove(Requests.remove()).statusCode()).isEqualTo(200);
      assertThatThrownBy(() -> other.prospects().remove(Requests.remove()))
          .isInstanceOfSatisfying(
              TransportException.class, e -> assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT));
    }
  }

  @Test
  void clientCertificateIsPresentedAfterItsPasswordIsWiped() {
    Tls tls = new Tls();
    Tls own = new Tls();
    char[] password = "of-the-key".toCharArray();
    ExtrovertClient.Builder builder = ExtrovertClient.builder().apiKey("key-of-the-team");
    builder.clientCertificate(own.withKey(password), password);
    Arrays.fill(password, '\0');
    try (LoopbackServer server =
            LoopbackServer.playing(tls.socketsFor(own), LoopbackServer.inTurn(CONFIRM));
        ExtrovertClient client =
            builder
                .baseUrl("https://127.0.0.1:" + server.port())
                .trustStore(tls.trusted())
                .build()) {
      assertThat(client.prospects().remove(Requests.remove()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void clientCertificateNeedsNoPassword() {
    Tls own = new Tls();
    ExtrovertClient.builder()
        .apiKey("key-of-the-team")
        .clientCertificate(own.withKey(new char[0]), null)
        .build()
        .close();
  }

  @Test
  void defaultBackoffIsARandomPartOfHalfASecond() {
    List<Duration> backoffs = new ArrayList<>();
    CallListener listener =
        new CallListener() {
          @Override
          public void onBackoff(Backoff backoff) {
            backoffs.add(backoff.duration());
          }
        };
    Script busy = peer -> peer.send("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
    try (LoopbackServer server = LoopbackServer.responding(busy, CONFIRM);
        ExtrovertClient client =
            ExtrovertClient.builder()
                .apiKey("key-of-the-team")
                .baseUrl(server.url())
                .listener(listener)
                .build()) {
      assertThat(client.prospects().remove(Requests.remove()).attempts()).isEqualTo(2);
      assertThat(backoffs).hasSize(1);
      assertThat(backoffs.get(0)).isPositive().isLessThan(Duration.ofMillis(500));
    }
  }

  private static ExtrovertClient.Builder over(LoopbackServer server) {
    return ExtrovertClient.builder()
        .apiKey("key-of-the-team")
        .baseUrl("https://127.0.0.1:" + server.port());
  }
}
