package com.goextrovert.client.behaviour;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.sandbox.ExtrovertSandbox;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ServerSocketFactory;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** The ways there are. */
final class Ways {
  private Ways() {}

  static Way direct(ExtrovertSandbox sandbox) {
    return new To(sandbox, () -> builder(sandbox).baseUrl(sandbox.baseUrl()));
  }

  static Way plainProxy(ExtrovertSandbox sandbox) {
    Pipe proxy = Pipe.plain(ServerSocketFactory.getDefault(), port(sandbox));
    return new To(
        sandbox,
        () -> builder(sandbox).baseUrl(sandbox.baseUrl()).proxy(through(Proxy.Type.HTTP, proxy)),
        proxy);
  }

  static Way socksProxy(ExtrovertSandbox sandbox) {
    Pipe proxy = Pipe.socks(port(sandbox));
    return new To(
        sandbox,
        () -> builder(sandbox).baseUrl(sandbox.baseUrl()).proxy(through(Proxy.Type.SOCKS, proxy)),
        proxy);
  }

  static Way tls(ExtrovertSandbox sandbox) {
    HeldCertificate certificate = certificate();
    Pipe tls = tlsPipe(sandbox, certificate);
    return new To(
        sandbox,
        () ->
            builder(sandbox)
                .baseUrl("https://localhost:" + tls.address().getPort())
                .trustStore(trusting(certificate.certificate())),
        tls);
  }

  static Way tlsThroughProxy(ExtrovertSandbox sandbox) {
    HeldCertificate certificate = certificate();
    Pipe tls = tlsPipe(sandbox, certificate);
    Pipe proxy = Pipe.tunnel(tls.address().getPort());
    return new To(
        sandbox,
        () ->
            builder(sandbox)
                .baseUrl("https://localhost:" + tls.address().getPort())
                .trustStore(trusting(certificate.certificate()))
                .proxy(through(Proxy.Type.HTTP, proxy)),
        proxy,
        tls);
  }

  private static ExtrovertClient.Builder builder(ExtrovertSandbox sandbox) {
    return ExtrovertClient.builder().apiKey(sandbox.apiKey());
  }

  private static int port(ExtrovertSandbox sandbox) {
    return URI.create(sandbox.baseUrl()).getPort();
  }

  private static HeldCertificate certificate() {
    return new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
  }

  private static Pipe tlsPipe(ExtrovertSandbox sandbox, HeldCertificate certificate) {
    HandshakeCertificates server =
        new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    return Pipe.plain(server.sslContext().getServerSocketFactory(), port(sandbox));
  }

  static KeyStore trusting(X509Certificate authority) {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      store.setCertificateEntry("authority", authority);
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProxySelector through(Proxy.Type type, Pipe proxy) {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        return List.of(new Proxy(type, proxy.address()));
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    };
  }

  /** A sandbox, a client's settings, and the pipes between. */
  private record To(
      ExtrovertSandbox provider, Supplier<ExtrovertClient.Builder> builders, List<Pipe> pipes)
      implements Way {

    To(ExtrovertSandbox provider, Supplier<ExtrovertClient.Builder> builders, Pipe... pipes) {
      this(provider, builders, List.of(pipes));
    }

    @Override
    public ExtrovertClient.Builder client() {
      return builders.get();
    }

    @Override
    public boolean wasTaken() {
      return pipes.stream().allMatch(pipe -> pipe.connections() > 0);
    }

    @Override
    public void close() {
      pipes.forEach(Pipe::close);
      provider.close();
    }
  }
}
