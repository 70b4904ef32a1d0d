package com.goextrovert.client.internal.http;

import static com.goextrovert.client.internal.http.Scripts.CONFIRM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SentRequestTest {
  @Test
  void removeSendsBodyAndEveryHeaderOnce() throws Exception {
    List<String> requests;
    String host;
    try (LoopbackServer server = LoopbackServer.responding(CONFIRM);
        ApiConnection connection = Gateway.to(server)) {
      Gateway.remove(connection, "a{b}%7D key");
      requests = server.requests();
      host = "127.0.0.1:" + server.port();
    }
    assertThat(requests).hasSize(1);
    assertThat(requests.get(0).split("\r\n"))
        .containsExactlyInAnyOrder(
            "DELETE /api/client/v1/prospects HTTP/1.1",
            "Host: " + host,
            "Connection: Keep-Alive",
            "Accept-Encoding: gzip",
            "Accept: application/json",
            "Content-Type: application/json",
            "Content-Length: 132",
            "User-Agent: the-client/1",
            "X-API-Key: a{b}%7D key",
            "",
            "{\"prospectProfileUrl\":\"https://www.linkedin.com/in/john-doe\","
                + "\"campaignId\":\"00000000-0000-0003-0000-000000000004\",\"rejectPosts\":true}");
  }

  @Test
  void optionsDoNotShowTheKey() {
    assertThat(new AttemptOptions("the-key", Gateway.LONG, () -> 0).toString())
        .doesNotContain("the-key");
  }
}
