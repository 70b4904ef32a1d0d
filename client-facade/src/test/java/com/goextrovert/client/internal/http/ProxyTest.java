package com.goextrovert.client.internal.http;

import static com.goextrovert.client.internal.http.Scripts.CONFIRM;
import static com.goextrovert.client.internal.http.Scripts.SOCKS;
import static com.goextrovert.client.internal.http.Scripts.chunk;
import static com.goextrovert.client.internal.http.Scripts.endlessly;
import static com.goextrovert.client.internal.http.Scripts.head;
import static com.goextrovert.client.internal.http.Scripts.response;
import static com.goextrovert.client.internal.http.Scripts.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.goextrovert.client.internal.http.LoopbackServer.Script;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class ProxyTest {
  private static final String PLAIN = "http://api.example";
  private static final String TLS = "https://api.example";

  @Test
  void requestThroughHttpProxyHasAbsoluteUrl() throws Exception {
    try (LoopbackServer proxy = LoopbackServer.responding(CONFIRM);
        ApiConnection connection = through(proxy, Proxy.Type.HTTP, PLAIN)) {
      assertThat(Gateway.remove(connection).statusCode()).isEqualTo(200);
      assertThat(proxy.requests().get(0))
          .startsWith("DELETE http://api.example/api/client/v1/prospects HTTP/1.1\r\n");
    }
  }

  @Test
  void plainConnectionThroughSocksProxyCarriesOneRequest() throws Exception {
    try (LoopbackServer proxy = LoopbackServer.playing(SOCKS.then(LoopbackServer.inTurn(CONFIRM)));
        ApiConnection connection = through(proxy, Proxy.Type.SOCKS, PLAIN)) {
      assertThat(Gateway.remove(connection).statusCode()).isEqualTo(200);
      assertThat(Gateway.remove(connection).statusCode()).isEqualTo(200);
      assertThat(proxy.peers()).hasSize(2);
      assertThat(proxy.requests()).allMatch(request -> request.contains("\r\nConnection: close\r"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "407, PROXY_REFUSED",
    "302, PROXY_REFUSED",
    "201, PROXY_REFUSED",
    "502, PROXY_FAILED"
  })
  void descriptionNamesProxyAndStatus(String status, Reason reason) {
    NoResponseException thrown =
        failure(send(response(status + " No", "zebra", "Proxy-Authenticate: Basic")), reason);
    assertThat(thrown.describe())
        .matches(
            "%s \\(proxy 127\\.0\\.0\\.1:\\d+, status %s\\) \\[ProxyRefusedException]"
                .formatted(reason.words(), status));
  }

  @Test
  void endlessResponsesToConnectAreBounded() {
    failure(
        send("HTTP/1.1 200 OK\r\n").then(endlessly("X-A: a\r\n".repeat(500))),
        Reason.NOT_CONNECTED);
    failure(
        send(head("200 OK", "Content-Length: 9999999")).then(endlessly(chunk("a").repeat(500))),
        Reason.NOT_CONNECTED);
  }

  @Test
  void brokenResponseToConnectIsAttributedToProxy() {
    assertThat(failure(send("SSH-2.0\r\n\r\n"), Reason.NOT_CONNECTED).describe())
        .contains("(proxy 127.0.0.1:");
  }

  private static NoResponseException failure(Script toConnect, Reason reason) {
    Script connect = Peer::skipHead;
    try (LoopbackServer proxy = LoopbackServer.playing(connect.then(toConnect));
        ApiConnection connection = through(proxy, Proxy.Type.HTTP, TLS)) {
      return assertNotSent(connection, reason);
    }
  }

  static Stream<Arguments> selections() {
    Proxy withoutPort = new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", 0));
    return Stream.of(
        selection("a failure", ProxyTest::fail),
        selection("null", () -> null),
        selection("nothing", List::of),
        selection("a null", () -> Arrays.asList((Proxy) null)),
        selection("a proxy without a port", () -> List.of(withoutPort)));
  }

  private static Arguments selection(String name, Supplier<List<Proxy>> selection) {
    return arguments(name, selection);
  }

  private static List<Proxy> fail() {
    throw new IllegalArgumentException("zebra");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("selections")
  void unusableSelectionSendsNothing(String name, Supplier<List<Proxy>> selection) {
    try (LoopbackServer server = LoopbackServer.responding(CONFIRM);
        ApiConnection connection = Gateway.to(server.url(), new FixedProxySelector(selection))) {
      NoResponseException thrown = assertNotSent(connection, Reason.PROXY_UNKNOWN);
      assertThat(thrown.describe())
          .startsWith("the proxy could not be determined [UnknownProxyException, ")
          .doesNotContain("zebra");
      assertThat(server.peers()).isEmpty();
    }
  }

  @Test
  void selectorThatThrowsFromConnectFailedSendsNothing() {
    try (LoopbackServer proxy = LoopbackServer.refusing();
        ApiConnection connection = through(proxy, Proxy.Type.HTTP, PLAIN)) {
      assertThat(assertNotSent(connection, Reason.NOT_CONNECTED).describe())
          .contains("IllegalStateException");
    }
  }

  private static NoResponseException assertNotSent(ApiConnection connection, Reason reason) {
    NoResponseException thrown =
        catchThrowableOfType(NoResponseException.class, () -> Gateway.remove(connection));
    assertThat(thrown.reason()).isEqualTo(reason);
    assertThat(thrown.sent()).isFalse();
    return thrown;
  }

  private static ApiConnection through(LoopbackServer proxy, Proxy.Type type, String url) {
    return Gateway.to(url, FixedProxySelector.to(proxy, type));
  }
}
