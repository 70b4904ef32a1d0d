package com.goextrovert.client.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.goextrovert.client.internal.http.ResponseInput.ProxyRefusedException;
import com.goextrovert.client.internal.http.ResponseInput.ResponseTooLongException;
import com.goextrovert.client.internal.http.ResponseInput.StaleConnectionException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseInputTest {
  private static final String HEAD = "HTTP/1.1 200 OK\r\n\r\n";
  private static final long HEAD_READ = 1_000_000;
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
    assertThat(input.read(buffer)).isEqualTo(-1);
    assertThat(input.read()).isEqualTo(-1);
  }

  @Test
  void bytesBesidesBodyAreBounded() throws IOException {
    request(HEAD + "x".repeat(3 * MOST));
    readHead();
    input.bodyRead();
    assertThat(read(MOST)).hasSize(MOST);
    input.bodyRead();
    assertThat(read(MOST)).hasSize(MOST);
    assertThatExceptionOfType(ResponseTooLongException.class).isThrownBy(() -> input.read());
  }

  @Test
  void requestIsNotSentWhileBytesAreUnread() throws IOException {
    request(HEAD + "x");
    readHead();
    assertNotSentAt(HEAD_READ);
    assertThatExceptionOfType(StaleConnectionException.class)
        .as("bytes that arrived before the request are not its response")
        .isThrownBy(() -> input.read());
  }

  @Test
  void requestIsNotSentAfterLastResponse() throws IOException {
    request(HEAD);
    read(HEAD.length());
    input.headRead(new ResponseFraming(0, false), HEAD_READ);
    assertNotSentAt(HEAD_READ);
    assertThat(socket.isClosed()).isFalse();
    input.endResponse();
    assertThat(socket.isClosed()).isTrue();
  }

  /** Like a closed connection, this input has no available bytes and returns the end of stream. */
  @Test
  void endIsDetectedAfterHalfAMillisecond() throws IOException {
    request(HEAD);
    readHead();
    assertSentAt(HEAD_READ + 499_999);
    endHead();
    assertNotSentAt(HEAD_READ + 500_000);
  }

  @Test
  void idleOpenConnectionIsReused() throws IOException {
    request(new OpenInput(), new OpenInput());
    endHead();
    input.endResponse();
    assertThat(socket.isClosed()).isFalse();
    assertSentAt(HEAD_READ + 500_000);
    assertThat(socket.getSoTimeout()).isZero();
  }

  @Test
  void decryptedBytesReplaceConnection() throws IOException {
    OpenInput in = new OpenInput();
    request(in, new OpenInput());
    endHead();
    in.unread = "x";
    assertNotSentAt(HEAD_READ);
  }

  @Test
  void sessionTicketDoesNotReplaceConnection() throws IOException {
    OpenInput encrypted = new OpenInput();
    InputStream in =
        new OpenInput() {
          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            encrypted.unread = "";
            return super.read(bytes, offset, length);
          }
        };
    request(in, encrypted);
    endHead();
    encrypted.unread = "ticket";
    assertSentAt(HEAD_READ);
  }

  @Test
  void partOfRecordReplacesConnection() throws IOException {
    OpenInput encrypted = new OpenInput();
    request(new OpenInput(), encrypted);
    endHead();
    encrypted.unread = "record";
    assertNotSentAt(HEAD_READ);
  }

  @Test
  void earlyResponseDoesNotEndRequest() throws IOException {
    request(HEAD);
    output.write("body".getBytes(ISO_8859_1));
    assertThat(sent.toString(ISO_8859_1)).isEqualTo("requestbody");
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
    assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> read(100));
  }

  @Test
  void headersMayHaveAnyBytes() throws IOException {
    String text = "HTTP/1.0 200 OK\r\nX-ABCDEFG: \u00d9\u00a2\r\n\r\n";
    request(text);
    assertThat(read(text.length())).isEqualTo(text);
    assertThat(input.read()).isEqualTo(-1);
  }

  @Test
  void proxyResponseIsRefusedByItsStatusCode() throws IOException {
    request(HEAD.replace("200", "990"), true);
    assertThatExceptionOfType(ProxyRefusedException.class)
        .isThrownBy(() -> read(100))
        .satisfies(refused -> assertThat(refused.statusCode).isEqualTo(990));
  }

  private void request(String response) throws IOException {
    request(response, false);
  }

  private void request(String response, boolean fromProxy) throws IOException {
    InputStream in = new ByteArrayInputStream(response.getBytes(ISO_8859_1));
    request(new ResponseInput(socket, in, in, fromProxy));
  }

  private void request(InputStream in, InputStream encrypted) throws IOException {
    request(new ResponseInput(socket, in, encrypted, false));
  }

  private void request(ResponseInput responses) throws IOException {
    input = responses;
    output = input.requests(sent);
    input.expectRequest(0);
    output.write("request".getBytes(ISO_8859_1));
  }

  /** Reads until this many bytes or the end has been read. */
  private String read(int most) throws IOException {
    byte[] bytes = new byte[most];
    int size = 0;
    while (size < most) {
      int count = input.read(bytes, size, most - size);
      if (count < 0) {
        break;
      }
      assertThat(count).isPositive();
      size += count;
    }
    return new String(bytes, 0, size, ISO_8859_1);
  }

  private void readHead() throws IOException {
    assertThat(read(HEAD.length())).isEqualTo(HEAD);
    endHead();
  }

  private void endHead() {
    input.headRead(new ResponseFraming(0, true), HEAD_READ);
  }

  private void assertSentAt(long nanos) throws IOException {
    input.expectRequest(nanos);
    output.write("second".getBytes(ISO_8859_1));
    assertThat(sent.toString(ISO_8859_1)).isEqualTo("requestsecond");
  }

  private void assertNotSentAt(long nanos) {
    String before = sent.toString(ISO_8859_1);
    input.expectRequest(nanos);
    assertThatExceptionOfType(StaleConnectionException.class)
        .isThrownBy(() -> output.write("second".getBytes(ISO_8859_1)));
    assertThat(sent.toString(ISO_8859_1)).isEqualTo(before);
  }

  /** The input of an open connection. Without unread bytes, reading times out. */
  private class OpenInput extends InputStream {
    private String unread = "";

    @Override
    public int available() {
      return unread.length();
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      assertThat(socket.getSoTimeout()).as("timeout of the read").isEqualTo(1);
      if (unread.isEmpty()) {
        throw new SocketTimeoutException();
      }
      byte[] read = unread.getBytes(ISO_8859_1);
      System.arraycopy(read, 0, bytes, offset, read.length);
      unread = "";
      return read.length;
    }
  }
}
