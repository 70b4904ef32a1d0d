package com.goextrovert.client;

import static com.goextrovert.client.internal.http.Scripts.CONFIRM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.TransportException;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings take effect on the wire. */
@Timeout(60)
class BuiltClientTest {

  @Test
  void keyAndBaseUrlReachTheServer() {
    try (LoopbackServer server = LoopbackServer.responding(CONFIRM);
        ExtrovertClient client = patient().baseUrl(server.url() + "/gateway/").build()) {
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
            patient().apiKey(() -> "key-of-today").baseUrl(server.url()).build()) {
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
            patient()
                .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.port())))
                .listener(listener)
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
    try (LoopbackServer server = LoopbackServer.overTls(tls, CONFIRM);
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
    ExtrovertClient.Builder builder = patient();
    builder.clientCertificate(own.withKey(password), password);
    Arrays.fill(password, '\0');
    try (LoopbackServer server = LoopbackServer.overTls(tls.demanding(own), CONFIRM);
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

  @ParameterizedTest
  @CsvSource({"default, PT0.5S", "initial, PT0.002S", "max, PT0.001S"})
  void backoffIsARandomPartOfTheSetting(String setting, Duration longest) {
    List<Duration> backoffs = new ArrayList<>();
    ExtrovertClient[] client = new ExtrovertClient[1];
    CallListener closing =
        new CallListener() {
          @Override
          public void onBackoff(Backoff backoff) {
            backoffs.add(backoff.duration());
            client[0].close();
          }
        };
    Script busy = peer -> peer.send("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
    try (LoopbackServer server = LoopbackServer.responding(busy)) {
      ExtrovertClient.Builder builder = patient().baseUrl(server.url()).listener(closing);
      switch (setting) {
        case "initial" -> builder.initialBackoff(Duration.ofMillis(2));
        case "max" -> builder.initialBackoff(Duration.ofMillis(1)).maxBackoff(Duration.ofMillis(1));
        default -> {}
      }
      client[0] = builder.build();
      assertThatThrownBy(() -> client[0].prospects().remove(Requests.remove()))
          .isInstanceOf(TransportException.class);
      assertThat(backoffs).hasSize(1);
      assertThat(backoffs.get(0)).isPositive().isLessThan(longest);
    }
  }

  /** A client that does not run out of time on a busy machine. */
  private static ExtrovertClient.Builder patient() {
    return ExtrovertClient.builder()
        .apiKey("key-of-the-team")
        .connectTimeout(Duration.ofMinutes(1))
        .attemptTimeout(Duration.ofMinutes(1))
        .deadline(Duration.ofMinutes(1));
  }

  private static ExtrovertClient.Builder over(LoopbackServer server) {
    return patient().baseUrl("https://127.0.0.1:" + server.port());
  }
}
