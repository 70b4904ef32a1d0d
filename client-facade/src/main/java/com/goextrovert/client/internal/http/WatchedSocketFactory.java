package com.goextrovert.client.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;

/** Makes the sockets that OkHttp connects, except those to a SOCKS proxy, which it makes itself. */
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
  public Socket createSocket(String host, int port) throws IOException {
    throw connectedByOkHttp();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    throw connectedByOkHttp();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw connectedByOkHttp();
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
      throws IOException {
    throw connectedByOkHttp();
  }

  static SocketException connectedByOkHttp() {
    return new SocketException("OkHttp connects its sockets itself");
  }
}
