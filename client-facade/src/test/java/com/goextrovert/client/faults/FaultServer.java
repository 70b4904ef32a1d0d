package com.goextrovert.client.faults;

import com.goextrovert.client.ExtrovertClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocket;

/** A server on a raw loopback socket that does to each connection what its script says. */
final class FaultServer implements Upstream {

  /** What a server does with a connection. When it is over, the connection is closed. */
  interface Script {
    void serve(ServedConnection client) throws IOException;
  }

  private final ServerSocket listener;
  private final String scheme;
  private final Certificate certificate;
  private final Script script;
  private final List<ServedConnection> connections = new CopyOnWriteArrayList<>();

  private FaultServer(String scheme, Certificate certificate, Script script) {
    this.scheme = scheme;
    this.certificate = certificate;
    this.script = script;
    try {
      this.listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon("fault-server", this::accept);
  }

  static FaultServer playing(Script script) {
    return new FaultServer("http", null, script);
  }

  /** An https address, behind which nobody speaks TLS. */
  static FaultServer playingInsteadOfTls(Script script) {
    return new FaultServer("https", null, script);
  }

  static FaultServer playingOverTls(Certificate certificate, Script script) {
    return new FaultServer("https", certificate, script);
  }

  /** The first request gets the first reply, and so on; the last reply is repeated. */
  static FaultServer replying(Reply... replies) {
    return playing(inTurn(replies));
  }

  static FaultServer replyingOverTls(Certificate certificate, Reply... replies) {
    return playingOverTls(certificate, inTurn(replies));
  }

  private static Script inTurn(Reply... replies) {
    AtomicInteger next = new AtomicInteger();
    return client -> {
      while (client.readRequest()) {
        replies[Math.min(next.getAndIncrement(), replies.length - 1)].to(client);
      }
    };
  }

  int port() {
    return listener.getLocalPort();
  }

  String baseUrl() {
    return scheme + "://127.0.0.1:" + port();
  }

  @Override
  public ExtrovertClient.Builder configure(ExtrovertClient.Builder builder) {
    builder.baseUrl(baseUrl());
    return certificate == null ? builder : builder.trustStore(certificate.asTrustStore());
  }

  /** The connections so far, in the order in which they came. */
  List<ServedConnection> connections() {
    return connections;
  }

  @Override
  public int requests() {
    return connections.stream().mapToInt(ServedConnection::requests).sum();
  }

  /** From now on, connections are refused; those that exist go on. */
  void refuse() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    refuse();
    connections.forEach(ServedConnection::end);
  }

  private void accept() {
    while (true) {
      try {
        Socket socket = listener.accept();
        ServedConnection client = new ServedConnection(socket, speaking(socket));
        connections.add(client);
        daemon("fault-connection", () -> client.serve(script));
      } catch (IOException e) {
        // The listener was closed, and with it the server.
        return;
      }
    }
  }

  private Socket speaking(Socket socket) throws IOException {
    if (certificate == null) {
      return socket;
    }
    SSLSocket tls =
        (SSLSocket)
            certificate.context().getSocketFactory().createSocket(socket, null, port(), true);
    tls.setUseClientMode(false);
    return tls;
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
