package com.goextrovert.client.internal.http;

import static com.goextrovert.client.internal.http.Heads.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.io.IOException;
import java.security.KeyStore;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TlsTest {
  private static final char[] PASSWORD = "of-the-key".toCharArray();

  private final Tls server = new Tls();
  private final Tls client = new Tls();

  @Test
  void aServerWhoseCertificateIsTrustedIsAnswered() throws Exception {
    assertThat(answerUnder(TlsSettings.of(server.trusted(), null, null), server.sockets()))
        .isEqualTo(200);
  }

  @Test
  void aServerWhoseCertificateIsNotTrustedGetsNothing() {
    for (KeyStore trusted : new KeyStore[] {null, client.trusted()}) {
      NoResponseException thrown =
          catchThrowableOfType(
              NoResponseException.class,
              () -> answerUnder(TlsSettings.of(trusted, null, null), server.sockets()));
      assertThat(thrown.reason()).isEqualTo(Reason.TLS);
      assertThat(thrown.sent()).isFalse();
    }
  }

  @Test
  void aServerThatAsksForACertificateIsShownIt() throws Exception {
    TlsSettings settings =
        TlsSettings.of(server.trusted(), client.withKey(PASSWORD), PASSWORD.clone());
    assertThat(answerUnder(settings, server.socketsFor(client))).isEqualTo(200);
  }

  @Test
  void aServerThatAsksForACertificateAnswersNobodyWithoutOne() {
    assertThat(
            catchThrowableOfType(
                NoResponseException.class,
                () ->
                    answerUnder(
                        TlsSettings.of(server.trusted(), null, null), server.socketsFor(client))))
        .isNotNull();
  }

  @Test
  void aKeyWhosePasswordIsWrongIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TlsSettings.of(null, client.withKey(PASSWORD), "another".toCharArray()))
        .withMessageStartingWith("clientCertificate cannot be used");
  }

  @Test
  void aStoreOfCertificatesAloneIsNoClientCertificate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TlsSettings.of(null, client.trusted(), PASSWORD))
        .withMessageStartingWith("clientCertificate holds no key");
  }

  private static int answerUnder(TlsSettings tls, ServerSocketFactory sockets) throws IOException {
    try (LoopbackServer server =
            LoopbackServer.playing(
                sockets, LoopbackServer.inTurn(peer -> peer.send(answer("200 OK", "{}"))));
        ApiConnection gateway =
            new ApiConnection(
                new HttpSettings(
                    "https://127.0.0.1:" + server.port(),
                    "the-client/1",
                    Gateway.LONG,
                    Gateway.LIMIT,
                    null,
                    tls))) {
      return Gateway.remove(gateway).statusCode();
    }
  }
}
