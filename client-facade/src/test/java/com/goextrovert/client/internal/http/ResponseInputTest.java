package com.goextrovert.client.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.goextrovert.client.internal.http.ResponseInput.ResponseTooLongException;
import com.goextrovert.client.internal.http.ResponseInput.StaleConnectionException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseInputTest {
  private static final String HEAD = "HTTP/1.1 200 OK\r\n\r\n";
  private static final int MOST = ResponseInput.MAX_BYTES_BESIDES_BODY;

  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final Socket socket = new Socket();
  private ResponseInput input;
  private OutputStream output;

  @Test
  void oneLineIsReadAtATimeExceptInBody() throws IOException {
    request(HEAD + "a\ncd\nfg\n");
    byte[] buffer = new byte[100];
    assertThat(input.read(buffer)).isEqualTo(HEAD.length() - 2);
    assertThat(input.read(buffer)).isEqualTo(2);
    input.headRead(new ResponseFraming(4, true), 0);
    assertThat(input.read(buffer, 0, 3)).isEqualTo(3);
    assertThat(buffer).startsWith('a', '\n', 'c');
    assertThat(input.read(buffer)).isEqualTo(1);
    assertThat(input.read()).isEqualTo('\n');
    assertThat(input.read(buffer)).isEqualTo(3);
    assertThat(input.read()).isEqualTo(-1);
  }

  @Test
  void bytesBesidesBodyAreBounded() throws IOException {
    request(HEAD + "x".repeat(3 * MOST));
    readHead();
    input.bodyRead();
    assertThat(input.readNBytes(MOST)).hasSize(MOST);
    input.bodyRead();
    assertThat(input.readNBytes(MOST)).hasSize(MOST);
    assertThatExceptionOfType(ResponseTooLongException.class).isThrownBy(() -> input.read());
  }

  @Test
  void requestIsNotSentWhileBytesAreUnread() throws IOException {
    request(HEAD + "x");
    readHead();
    assertNotSent();
    assertThatExceptionOfType(StaleConnectionException.class)
        .as("bytes that arrived before the request are not its response")
        .isThrownBy(() -> input.read());
  }

  @Test
  void requestIsNotSentAfterLastResponse() throws IOException {
    request(HEAD);
    input.readNBytes(HEAD.length());
    input.headRead(new ResponseFraming(0, false), 0);
    assertNotSent();
    assertThat(socket.isClosed()).isFalse();
    input.endResponse();
    assertThat(socket.isClosed()).isTrue();
  }

  /** Like a closed connection, this input has no available bytes and returns the end of stream. */
  @Test
  void endIsDetectedAfterHalfAMillisecond() throws IOException {
    request(HEAD);
    readHead();
    input.expectRequest(499_999);
    output.write(new byte[] {1});
    input.headRead(new ResponseFraming(0, true), 1_000_000);
    input.expectRequest(1_500_000);
    assertThatExceptionOfType(StaleConnectionException.class)
        .isThrownBy(() -> output.write(new byte[] {1}));
  }

  @Test
  void newConnectionIsNotProbed() throws IOException {
    request("");
    assertThat(sent.toString(ISO_8859_1)).isEqualTo("request");
  }

  @Test
  void probeDoesNotConsumeBytes() throws IOException {
    request(HEAD + "x");
    readHead();
    socket.setSoTimeout(1);
    assertThatExceptionOfType(StaleConnectionException.class).isThrownBy(() -> input.read());
    socket.setSoTimeout(0);
    assertThat(input.read()).isEqualTo('x');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 099 No\r\n",
        "HTTP/1.1 2x1 No\r\n",
        "HTTP/1.1 20/ No\r\n",
        "HTTP/1.1 20: No\r\n",
        "HTTP/1.1 -12 No\r\n",
        "HTTP/1.1 103 Early\r\nX-A: a\r\n\r\nHTTP/1.1 \u00d9\u00a2 No\r\n"
      })
  void statusCodeIsThreeAsciiDigits(String head) throws IOException {
    request(head);
    assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> input.readAllBytes());
  }

  @Test
  void headersMayHaveAnyBytes() throws IOException {
    String text = "HTTP/1.0 200 OK\r\nX-ABCDEFG: \u00d9\u00a2\r\n\r\n";
    request(text);
    assertThat(input.readAllBytes()).asString(ISO_8859_1).isEqualTo(text);
  }

  private void request(String response) throws IOException {
    InputStream in = new ByteArrayInputStream(response.getBytes(ISO_8859_1));
    input = new ResponseInput(socket, in, in, false);
    output = input.requests(sent);
    input.expectRequest(1_000_000);
    output.write("request".getBytes(ISO_8859_1));
  }

  private void readHead() throws IOException {
    assertThat(input.readNBytes(HEAD.length())).hasSize(HEAD.length());
    input.headRead(new ResponseFraming(0, true), 0);
  }

  private void assertNotSent() {
    input.expectRequest(0);
    assertThatExceptionOfType(StaleConnectionException.class)
        .isThrownBy(() -> output.write("second".getBytes(ISO_8859_1)));
    assertThat(sent.toString(ISO_8859_1)).isEqualTo("request");
  }
}
