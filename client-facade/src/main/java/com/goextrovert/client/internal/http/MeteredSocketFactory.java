package com.goextrovert.client.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;

/**
 * Makes sockets that read only so much in answer to a request. OkHttp bounds headers, and {@link
 * BodyBuffer} the body; what is read between them, such as a chunk's extension without an end, is
 * bounded here. TLS is layered over these sockets, so its bytes count too.
 */
final class MeteredSocketFactory extends SocketFactory {
  /** Headers, and the framing of a body in small chunks. */
  private static final long BESIDES_THE_BODY = 1L << 20;

  private static final long FRAMING_FACTOR = 8;

  private final ReadMeter meter;
  private final long bytesPerAnswer;

  MeteredSocketFactory(ReadMeter meter, long maxResponseBytes) {
    this.meter = meter;
    this.bytesPerAnswer = FRAMING_FACTOR * maxResponseBytes + BESIDES_THE_BODY;
  }

  @Override
  public Socket createSocket() {
    return new MeteredSocket(meter, bytesPerAnswer);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw connectedElsewhere();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    throw connectedElsewhere();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw connectedElsewhere();
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
      throws IOException {
    throw connectedElsewhere();
  }

  private static SocketException connectedElsewhere() {
    return new SocketException("OkHttp connects its sockets itself");
  }
}
