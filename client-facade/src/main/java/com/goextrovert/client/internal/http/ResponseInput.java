package com.goextrovert.client.internal.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/**
 * The input of a connection, between OkHttp and TLS. Returns at most one line at a time, except
 * within a body of known length, so that OkHttp never reads beyond the end of a response. Surplus
 * bytes stay in the buffer, where the next request detects them.
 */
final class ResponseInput extends InputStream {
  /** Thrown when a pooled connection turns out to be unusable before anything is sent on it. */
  static final class StaleConnectionException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Thrown when a response has too many bytes outside its body. */
  static final class ResponseTooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Thrown when a proxy responds to CONNECT with a status code other than 200. */
  static final class ProxyRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    final int statusCode;

    ProxyRefusedException(int statusCode) {
      this.statusCode = statusCode;
    }
  }

  /** The maximum number of bytes read without yielding a byte of a body. */
  static final int MAX_BYTES_BESIDES_BODY = 256 * 1024;

  /** A connection is probed after this idle time; a probe takes a millisecond. */
  private static final long IDLE_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

  private static final int PROBE_MILLIS = 1;

  /** Index of the first digit in {@code HTTP/1.1 200 OK}. */
  private static final int STATUS_START = 9;

  private final Socket socket;
  private final InputStream in;
  private final InputStream encrypted;
  private final boolean fromProxy;
  private final byte[] buffer = new byte[8192];
  private int position;
  private int limit;
  private int bytesBesidesBody;
  private long bodyBytesAhead;
  private boolean inStatusLine = true;
  private int linePosition;
  private int statusCode;
  private boolean inHead = true;
  private boolean requestPending;
  private boolean needsProbe;
  private boolean used;
  private boolean reusable = true;
  private long idleSince;

  /**
   * Reads from a socket.
   *
   * @param in the input after decryption
   * @param encrypted the input before decryption; equal to {@code in} without TLS
   * @param fromProxy whether the input is a proxy's response to CONNECT
   */
  ResponseInput(Socket socket, InputStream in, InputStream encrypted, boolean fromProxy) {
    this.socket = socket;
    this.in = in;
    this.encrypted = encrypted;
    this.fromProxy = fromProxy;
  }

  @Override
  public int read() throws IOException {
    byte[] single = new byte[1];
    return read(single, 0, 1) == 1 ? single[0] & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (requestPending) {
      // OkHttp reads even after a failed write, and would mistake surplus bytes for the response.
      throw new StaleConnectionException();
    }
    if (position == limit && !fill()) {
      return -1;
    }
    if (socket.getSoTimeout() > 0) {
      // OkHttp sets a timeout only for its own probe, which would buffer what it reads.
      throw new StaleConnectionException();
    }
    int count = Math.min(length, limit - position);
    if (bodyBytesAhead > 0) {
      count = (int) Math.min(count, bodyBytesAhead);
      bodyBytesAhead -= count;
    } else {
      count = upToEndOfLine(count);
    }
    bytesBesidesBody += count;
    if (bytesBesidesBody > MAX_BYTES_BESIDES_BODY) {
      throw new ResponseTooLongException();
    }
    for (int i = 0; inHead && i < count; i++) {
      checkHead(buffer[position + i]);
    }
    System.arraycopy(buffer, position, bytes, offset, count);
    position += count;
    return count;
  }

  /**
   * Returns a stream that rejects a request if bytes have arrived since the previous response,
   * because OkHttp would mistake them for the response to this request.
   */
  OutputStream requests(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        if (requestPending) {
          startResponse();
        }
        out.write(bytes, offset, length);
      }
    };
  }

  /** Records that the next bytes written start a request. */
  void expectRequest(long nanos) {
    requestPending = true;
    needsProbe = nanos - idleSince >= IDLE_NANOS;
  }

  /** Records how the response is framed, and when its head was read. */
  void headRead(ResponseFraming framing, long nanos) {
    inHead = false;
    bodyBytesAhead = framing.bodyLength();
    reusable = framing.keepsConnection();
    idleSince = nanos;
  }

  /** Records that the input yielded a byte of the body. */
  void bodyRead() {
    bytesBesidesBody = 0;
  }

  /** Closes the connection if no other request may follow on it. */
  void endResponse() throws IOException {
    if (!reusable) {
      socket.close();
    }
  }

  private void startResponse() throws StaleConnectionException {
    if (used && !isSilent()) {
      throw new StaleConnectionException();
    }
    requestPending = false;
    used = true;
    inHead = true;
    inStatusLine = true;
    linePosition = 0;
    bytesBesidesBody = 0;
    bodyBytesAhead = 0;
  }

  /** Returns whether neither a byte nor the end of the connection has arrived. */
  private boolean isSilent() {
    if (!reusable || position < limit) {
      return false;
    }
    try {
      // Encrypted bytes may be just a session ticket.
      if (!needsProbe && in.available() == 0 && encrypted.available() == 0) {
        return true;
      }
      return probeIsSilent() && encrypted.available() == 0;
    } catch (IOException e) {
      // A failed read means that the connection is unusable.
      return false;
    }
  }

  private boolean probeIsSilent() throws IOException {
    socket.setSoTimeout(PROBE_MILLIS);
    try {
      fill();
      reusable = false;
    } catch (SocketTimeoutException e) {
      // Nothing has arrived.
    } finally {
      socket.setSoTimeout(0);
    }
    return reusable;
  }

  private int upToEndOfLine(int count) {
    for (int i = 0; i < count; i++) {
      if (buffer[position + i] == '\n') {
        return i + 1;
      }
    }
    return count;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = 0;
    limit = Math.max(in.read(buffer), 0);
    return limit > 0;
  }

  /** Checks the status code: OkHttp accepts digits of any script, and hides a proxy's response. */
  private void checkHead(byte next) throws IOException {
    if (next == '\n') {
      inStatusLine = linePosition == 0;
      linePosition = 0;
      statusCode = 0;
    } else if (next != '\r') {
      if (inStatusLine && linePosition >= STATUS_START && linePosition < STATUS_START + 3) {
        int digit = next - '0';
        if (digit < 0 || digit > 9 || statusCode + digit == 0) {
          throw new ProtocolException("the status line has no status code");
        }
        statusCode = 10 * statusCode + digit;
        if (fromProxy && statusCode > 99 && statusCode != 200) {
          throw new ProxyRefusedException(statusCode);
        }
      }
      linePosition++;
    }
  }
}
