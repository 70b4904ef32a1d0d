package com.goextrovert.client.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goextrovert.client.AddProspect;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.error.TransportException;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ExtrovertSandboxExtension;
import java.net.URI;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.UUID;
import javax.net.ssl.SSLSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server that talks only to clients whose certificate it knows. */
@ExtendWith(ExtrovertSandboxExtension.class)
class ClientCertificateTest {
  private static final char[] PASSWORD = "of-the-key".toCharArray();

  private final HeldCertificate ofServer =
      new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
  private final HeldCertificate ofClient = new HeldCertificate.Builder().build();
  private ExtrovertSandbox sandbox;
  private Pipe server;
  private AddProspect john;

  @BeforeEach
  void aServerThatDemandsACertificate(ExtrovertSandbox sandbox) {
    this.sandbox = sandbox;
    UUID campaign = sandbox.createCampaign();
    john =
        AddProspect.builder()
            .profileUrl("linkedin.com/in/john-doe")
            .prospectListId(sandbox.createProspectList(campaign))
            .campaignId(campaign)
            .build();
    HandshakeCertificates certificates =
        new HandshakeCertificates.Builder()
            .heldCertificate(ofServer)
            .addTrustedCertificate(ofClient.certificate())
            .build();
    server =
        new Pipe(
            certificates.sslContext().getServerSocketFactory(),
            URI.create(sandbox.baseUrl()).getPort(),
            socket -> ((SSLSocket) socket).setNeedClientAuth(true));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aClientThatPresentsItsCertificateIsServed() throws Exception {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setKeyEntry(
        "client",
        ofClient.keyPair().getPrivate(),
        PASSWORD,
        new Certificate[] {ofClient.certificate()});

    try (ExtrovertClient extrovert = builder().clientCertificate(store, PASSWORD).build()) {
      assertThat(extrovert.prospects().add(john).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void aClientWithoutOneIsNotAndItsRequestReachesNobody() {
    try (ExtrovertClient extrovert = builder().maxRetries(0).build()) {
      assertThatThrownBy(() -> extrovert.prospects().add(john))
          .isInstanceOf(TransportException.class);
    }
    assertThat(sandbox.receivedCount()).isZero();
  }

  private ExtrovertClient.Builder builder() {
    return ExtrovertClient.builder()
        .baseUrl("https://localhost:" + server.address().getPort())
        .apiKey(sandbox.apiKey())
        .trustStore(Ways.trusting(ofServer.certificate()));
  }
}
