package com.goextrovert.client.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Creates the sockets that OkHttp connects. OkHttp creates sockets to a SOCKS proxy itself, and
 * never calls the methods that connect.
 */
final class WatchedSocketFactory extends SocketFactory {
  private final boolean beneathTls;

  WatchedSocketFactory(boolean beneathTls) {
    this.beneathTls = beneathTls;
  }

  @Override
  public Socket createSocket() {
    return new WatchedSocket(beneathTls);
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(
      InetAddress address, int port, InetAddress localAddress, int localPort) {
    throw new UnsupportedOperationException();
  }

  /** A socket that OkHttp reads through {@link ResponseInput}, until TLS is layered over it. */
  static final class WatchedSocket extends Socket {
    private final boolean beneathTls;
    private ResponseInput input;
    private boolean layered;

    WatchedSocket(boolean beneathTls) {
      this.beneathTls = beneathTls;
    }

    /** Stops intercepting, because TLS reads this socket. */
    void layer() {
      layered = true;
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return layered ? super.getInputStream() : input();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      return input().requests(super.getOutputStream());
    }

    private ResponseInput input() throws IOException {
      if (input == null) {
        InputStream in = super.getInputStream();
        input = new ResponseInput(this, in, in, beneathTls);
      }
      return input;
    }
  }
}
