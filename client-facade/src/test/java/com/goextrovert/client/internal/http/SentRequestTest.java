package com.goextrovert.client.internal.http;

import static com.goextrovert.client.internal.http.Scripts.response;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SentRequestTest {
  private final LoopbackServer server =
      LoopbackServer.responding(peer -> peer.send(response("200 OK", "")));
  private final ApiConnection connection = Gateway.to(server);

  @AfterEach
  void stop() {
    connection.close();
    server.close();
  }

  @Test
  void removeSendsBodyAndEveryHeaderOnce() throws Exception {
    Gateway.remove(connection, "a{b}%7D key");
    assertThat(server.requests()).hasSize(1);
    assertThat(server.requests().get(0).split("\r\n"))
        .containsExactlyInAnyOrder(
            "DELETE /api/client/v1/prospects HTTP/1.1",
            "Host: 127.0.0.1:" + server.port(),
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
    assertThat(new AttemptOptions("the-key", Gateway.LONG).toString()).doesNotContain("the-key");
  }
}
