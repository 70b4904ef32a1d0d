package com.goextrovert.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goextrovert.client.internal.http.NoResponseException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Failures before anything was sent. */
@Timeout(60)
class ConnectingTest {

  @Test
  void aNameWithoutAnAddressIsNotResolved() {
    NoResponseException thrown = failure("http://nohost.invalid");
    assertThat(thrown.reason()).isEqualTo(Reason.NAME_NOT_RESOLVED);
    assertThat(thrown.sent()).isFalse();
    assertThat(thrown.describe()).endsWith(" [UnknownHostException]");
  }

  @Test
  void anAddressWithoutAListenerIsNotConnected() {
    LoopbackServer gone = LoopbackServer.answering(Peer::end);
    gone.close();
    NoResponseException thrown = failure(gone.url());
    assertThat(thrown.reason()).isEqualTo(Reason.NOT_CONNECTED);
    assertThat(thrown.sent()).isFalse();
  }

  @Test
  void whatDoesNotSpeakTlsFailsItsHandshake() {
    try (LoopbackServer server = LoopbackServer.playing(peer -> peer.send("SSH-2.0\r\n\r\n"))) {
      NoResponseException thrown = failure(https(server));
      assertThat(thrown.reason()).isEqualTo(Reason.TLS);
      assertThat(thrown.sent()).isFalse();
    }
  }

  @Test
  void aConnectionThatEndsInTheHandshakeFailedIt() {
    try (LoopbackServer server =
        LoopbackServer.playing(
            peer -> {
              peer.receive(1);
              peer.reset();
            })) {
      NoResponseException thrown = failure(https(server));
      assertThat(thrown.reason()).isEqualTo(Reason.TLS);
      assertThat(thrown.sent()).isFalse();
    }
  }

  private static String https(LoopbackServer server) {
    return "https://127.0.0.1:" + server.port();
  }

  private static NoResponseException failure(String url) {
    try (ApiConnection gateway = new ApiConnection(Gateway.settings(url))) {
      return catchThrowableOfType(NoResponseException.class, () -> Gateway.remove(gateway));
    }
  }
}
