package com.goextrovert.client.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.error.UnexpectedStatusException;
import com.goextrovert.client.internal.http.LoopbackServer;
import com.goextrovert.client.internal.http.Scripts;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A redirect is a response; the API key is for nobody else. */
class RedirectTest {

  static Stream<Arguments> redirects() {
    return IntStream.of(300, 301, 302, 303, 307, 308)
        .boxed()
        .flatMap(status -> Stream.of(Call.values()).map(call -> Arguments.of(status, call)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("redirects")
  void redirectIsReportedAndNotFollowed(int status, Call call) {
    try (LoopbackServer other = LoopbackServer.responding(Scripts.CONFIRM);
        LoopbackServer server =
            LoopbackServer.responding(
                Scripts.error(status + " Elsewhere", "Location: " + other.url() + "/x"));
        ExtrovertClient client = server.client().build()) {
      ExtrovertException failure = call.failure(client);

      assertThat(failure)
          .asInstanceOf(InstanceOfAssertFactories.type(UnexpectedStatusException.class))
          .satisfies(
              redirect -> {
                assertThat(redirect.statusCode()).isEqualTo(status);
                assertThat(redirect.locationHost()).contains("127.0.0.1");
                assertThat(redirect.delivery()).isEqualTo(Delivery.UNKNOWN);
                assertThat(redirect.attempts()).isEqualTo(1);
              });
      assertThat(server.requests()).hasSize(1);
      assertThat(other.peers()).isEmpty();
    }
  }
}
