package com.goextrovert.client.internal.http;

import static com.goextrovert.client.internal.http.Scripts.CONFIRM;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TlsSettingsTest {
  private static final char[] PASSWORD = "of-the-key".toCharArray();

  private final Tls server = new Tls();
  private final Tls client = new Tls();

  @Test
  void wrongPasswordIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TlsSettings.of(null, client.withKey(PASSWORD), "another".toCharArray()))
        .withMessageStartingWith("clientCertificate cannot be used");
  }

  @Test
  void clientCertificateNeedsKey() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TlsSettings.of(null, client.trusted(), PASSWORD))
        .withMessageStartingWith("clientCertificate holds no key");
  }

  @Test
  void clientWithoutCertificateIsRefused() {
    TlsSettings trusting = TlsSettings.of(server.trusted(), null, null);
    try (LoopbackServer service = LoopbackServer.overTls(server.demanding(client), CONFIRM);
        ApiConnection connection =
            new ApiConnection(Gateway.settings(service.url(), null, trusting))) {
      assertThatExceptionOfType(NoResponseException.class)
          .isThrownBy(() -> Gateway.remove(connection));
    }
  }
}
