package com.goextrovert.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionsTest extends SandboxTest {
  private static final String REQUEST = "GET /x HTTP/1.1\r\nHost: sandbox\r\n";

  @Test
  void resetIsATcpReset() throws IOException {
    sandbox.respondNext(SandboxResponse.reset());

    assertThatThrownBy(() -> RawConnection.exchange(sandbox, REQUEST + "\r\n"))
        .isInstanceOf(SocketException.class)
        .hasMessageContaining("reset");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n",
        "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello",
        "Transfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;name=value\r\nllo\r\n0\r\nTrailer: x\r\n\r\n",
        "\r\n\r\n" // an empty line before the next request
      })
  void connectionIsPersistent(String rest) throws IOException {
    sandbox.respondNext(SandboxResponse.status(403).body("1st"), SandboxResponse.status(409));

    assertThat(
            RawConnection.exchange(sandbox, REQUEST + rest + REQUEST + "Connection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403 \r\nContent-Length: 3\r\n\r\n1stHTTP/1.1 409 ")
        .endsWith("\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    assertThat(sandbox.received().get(0).bodyText()).isEqualTo(rest.contains("h") ? "hello" : "");
  }

  @Test
  void concurrentRequestsGetTheirOwnResponses() {
    sandbox.respondWhen(request -> Optional.of(SandboxResponse.status(200).body(request.path())));
    List<String> paths = IntStream.range(0, 300).mapToObj(i -> "/" + i).toList();

    List<CompletableFuture<HttpResponse<String>>> responses =
        paths.stream().map(path -> client.sendAsync(client.bare("GET", path, ""))).toList();

    assertThat(responses.stream().map(response -> response.join().body()))
        .containsExactlyElementsOf(paths);
    assertThat(sandbox.receivedCount()).isEqualTo(paths.size());
  }

  @Test
  void oversizedBodyIsReadBeforeItIsRejected() throws IOException {
    String tooMuch = "x".repeat((1 << 20) + 1);
    try (RawConnection connection = new RawConnection(sandbox)) {
      connection.send(REQUEST + "Content-Length: " + tooMuch.length() + "\r\n\r\n" + tooMuch);
      assertThat(connection.readUntil("}")).startsWith("HTTP/1.1 413 ");
      connection.send(REQUEST + "\r\n");

      assertThat(connection.readUntil("}")).startsWith("HTTP/1.1 404 ");
    }
  }

  @Test
  void sends100ContinueWhenExpected() throws IOException {
    try (RawConnection connection = new RawConnection(sandbox)) {
      connection.send(REQUEST + "Expect: 100-continue\r\nContent-Length: 1\r\n\r\n");
      assertThat(connection.readUntil("\r\n\r\n")).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      connection.send("x");

      assertThat(connection.readUntil("}")).startsWith("HTTP/1.1 404 ");
    }
  }

  @Test
  void responseToHeadHasNoBody() throws IOException {
    sandbox.respondNext(SandboxResponse.status(200).body("hidden"));

    assertThat(RawConnection.exchange(sandbox, "HEAD / HTTP/1.0\r\n\r\n"))
        .endsWith("\r\nContent-Length: 6\r\nConnection: close\r\n\r\n");
  }

  @Test
  void scriptedContentLengthIsSentUnchanged() throws IOException {
    sandbox.respondNext(SandboxResponse.status(200).header("content-length", "9").body("short"));

    assertThat(RawConnection.exchange(sandbox, REQUEST + "\r\n"))
        .endsWith(" \r\ncontent-length: 9\r\n\r\nshort");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | GET /x HTTP/1.1~Host: a~Host: b~~",
        "400 | GET /x HTTP/1.1~~",
        "400 | GET /x~~",
        "400 | GET /x HTTP/1.1~Host: a~No colon~~",
        "400 | POST /x HTTP/1.1~Host: a~Content-Length: 1~Content-Length: 2~~xx",
        "400 | POST /x HTTP/1.1~Host: a~Content-Length: -1~~",
        "400 | POST /x HTTP/1.1~Host: a~Content-Length: 1~Transfer-Encoding: chunked~~0~~",
        "400 | POST /x HTTP/1.1~Host: a~Transfer-Encoding: chunked~~none~~",
        "400 | POST /x HTTP/1.1~Host: a~Transfer-Encoding: chunked~~1~xx~0~~",
        "501 | POST /x HTTP/1.1~Host: a~Transfer-Encoding: gzip~~",
        "505 | PRI * HTTP/2.0~~SM~~"
      })
  void malformedRequestGetsAnErrorAndClosesTheConnection(int status, String request)
      throws IOException {
    assertThat(RawConnection.exchange(sandbox, request.replace("~", "\r\n")))
        .startsWith("HTTP/1.1 " + status)
        .contains("Content-Type: application/json\r\n", "Connection: close\r\n")
        .contains("\"status\":\"error\"", "\"message\":\"");
  }

  @Test
  void oversizedHeadersAreRejected() throws IOException {
    String oversized = "X: " + "x".repeat(64 << 10) + "\r\n\r\n";

    assertThat(RawConnection.exchange(sandbox, REQUEST + oversized)).startsWith("HTTP/1.1 431 ");
  }
}
