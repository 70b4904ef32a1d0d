package com.goextrovert.client;

import static com.goextrovert.client.internal.http.Scripts.CONFIRM;
import static com.goextrovert.client.internal.http.Scripts.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goextrovert.client.error.RequestTimeoutException;
import com.goextrovert.client.error.ServerException;
import com.goextrovert.client.internal.http.LoopbackServer;
import com.goextrovert.client.internal.http.Tls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Settings take effect on the wire. */
@Timeout(60)
class BuiltClientTest {

  @Test
  void suppliedKeyBaseUrlAndUserAgentReachTheServer() {
    try (LoopbackServer server = LoopbackServer.responding(CONFIRM);
        ExtrovertClient client =
            server
                .client()
                .apiKey(() -> "key-of-today")
                .baseUrl(server.url() + "/gateway/")
                .build()) {
      client.prospects().remove(Requests.remove());
      assertThat(server.requests().get(0))
          .startsWith("DELETE /gateway/api/client/v1/prospects HTTP/1.1\r\n")
          .contains("\r\nX-API-Key: key-of-today\r\n")
          .contains("\r\nUser-Agent: " + UserAgent.NAME + "\r\n");
    }
  }

  @Test
  void callAfterCloseSendsNothing() {
    try (LoopbackServer server = LoopbackServer.responding(CONFIRM)) {
      ExtrovertClient client = server.client().build();
      Prospects prospects = client.prospects();
      client.close();
      client.close();
      assertThat(client.prospects()).isSameAs(prospects);
      assertThatIllegalStateException()
          .isThrownBy(() -> prospects.remove(Requests.remove()))
          .withMessage("the client is closed");
      assertThatIllegalStateException()
          .isThrownBy(() -> prospects.add(Requests.add(DuplicatePolicy.FAIL)))
          .withMessage("the client is closed");
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void clientCertificateIsPresentedAfterItsPasswordIsWiped() {
    Tls own = new Tls();
    char[] password = "of-the-key".toCharArray();
    try (LoopbackServer server = LoopbackServer.overTls(new Tls().requiringClient(own), CONFIRM)) {
      ExtrovertClient.Builder builder = server.client();
      builder.clientCertificate(own.withKey(password), password);
      Arrays.fill(password, '\0');
      try (ExtrovertClient client = builder.build()) {
        assertThat(client.prospects().remove(Requests.remove()).statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void clientCertificateNeedsNoPassword() {
    Tls own = new Tls();
    ExtrovertClient.builder()
        .apiKey("key-of-the-team")
        .clientCertificate(own.withKey(new char[0]), null)
        .build()
        .close();
  }

  @Test
  void rateLimitAppliesToEveryCall() {
    try (LoopbackServer server = LoopbackServer.responding(CONFIRM);
        ExtrovertClient client =
            server.client().rateLimit(new RateLimit(Duration.ofHours(1))).build()) {
      client.prospects().remove(Requests.remove());
      assertThatThrownBy(() -> client.prospects().remove(Requests.remove()))
          .as("its turn comes after the deadline")
          .isInstanceOf(RequestTimeoutException.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void everyListenerObservesTheAttempt() {
    List<String> observed = new ArrayList<>();
    try (LoopbackServer server = LoopbackServer.responding(CONFIRM);
        ExtrovertClient client =
            server
                .client()
                .listener(attempts(() -> observed.add("first")))
                .listener(attempts(() -> observed.add("second")))
                .build()) {
      client.prospects().remove(Requests.remove());
    }
    assertThat(observed).containsExactly("first", "second");
  }

  private static CallListener attempts(Runnable event) {
    return new CallListener() {
      @Override
      public void onAttempt(Attempt attempt) {
        event.run();
      }
    };
  }

  @Test
  void backoffsAreRandomWithinTheSettings() {
    List<Duration> backoffs = new ArrayList<>();
    CallListener listener =
        new CallListener() {
          @Override
          public void onBackoff(Backoff backoff) {
            backoffs.add(backoff.duration());
          }
        };
    try (LoopbackServer server = LoopbackServer.responding(error("503 Busy"));
        ExtrovertClient client =
            server
                .client()
                .maxRetries(9)
                .initialBackoff(Duration.ofMillis(1))
                .maxBackoff(Duration.ofMillis(2))
                .listener(listener)
                .build()) {
      assertThatThrownBy(() -> client.prospects().remove(Requests.remove()))
          .isInstanceOf(ServerException.class);
    }
    assertThat(backoffs)
        .hasSize(9)
        .anyMatch(backoff -> !backoff.isZero())
        .allMatch(backoff -> backoff.compareTo(Duration.ofMillis(2)) < 0);
    assertThat(backoffs.get(0)).isLessThan(Duration.ofMillis(1));
  }
}
