package com.goextrovert.client.internal.http;

import static com.goextrovert.client.internal.http.Heads.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SentRequestTest {
  private static final UUID LIST = new UUID(1, 2);
  private static final UUID CAMPAIGN = new UUID(3, 4);
  private static final String PROFILE = "https://www.linkedin.com/in/john-doe";

  private final LoopbackServer server =
      LoopbackServer.answering(peer -> peer.send(answer("200 OK", "")));
  private final ProspectsGateway gateway = Gateway.to(server);

  @AfterEach
  void stop() {
    gateway.close();
    server.close();
  }

  @Test
  void anAdditionIsAPostOfItsFourFields() throws Exception {
    Answer answer =
        gateway.add(LIST, PROFILE, CAMPAIGN, true, new Attempt("the-key", Gateway.LONG));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(server.requests()).hasSize(1);
    assertThat(server.requests().get(0))
        .startsWith("POST /api/client/v1/prospects HTTP/1.1\r\n")
        .endsWith(
            "\r\n\r\n{\"prospectListId\":\"00000000-0000-0001-0000-000000000002\","
                + "\"prospectProfileUrl\":\"https://www.linkedin.com/in/john-doe\","
                + "\"campaignId\":\"00000000-0000-0003-0000-000000000004\","
                + "\"moveDuplicatedProspect\":true}");
  }

  @Test
  void aRemovalIsADeleteOfItsThreeFields() throws Exception {
    gateway.remove(PROFILE, CAMPAIGN, false, new Attempt("the-key", Gateway.LONG));
    assertThat(server.requests()).hasSize(1);
    assertThat(server.requests().get(0))
        .startsWith("DELETE /api/client/v1/prospects HTTP/1.1\r\n")
        .endsWith(
            "\r\n\r\n{\"prospectProfileUrl\":\"https://www.linkedin.com/in/john-doe\","
                + "\"campaignId\":\"00000000-0000-0003-0000-000000000004\","
                + "\"rejectPosts\":false}");
  }

  @Test
  void everyHeaderIsSentOnceAndTheKeyAsItIs() throws Exception {
    gateway.remove(PROFILE, CAMPAIGN, false, new Attempt("a{b}%7D key", Gateway.LONG));
    assertThat(server.requests().get(0).split("\r\n\r\n")[0].split("\r\n"))
        .containsExactlyInAnyOrder(
            "DELETE /api/client/v1/prospects HTTP/1.1",
            "Host: 127.0.0.1:" + server.port(),
            "Connection: Keep-Alive",
            "Accept-Encoding: gzip",
            "Accept: application/json",
            "Content-Type: application/json",
            "Content-Length: 133",
            "User-Agent: the-client/1",
            "X-API-Key: a{b}%7D key");
  }

  @Test
  void theKeyIsNotShownByTheAttemptThatHoldsIt() {
    assertThat(new Attempt("the-key", Duration.ofSeconds(1))).hasToString("Attempt[timeout=PT1S]");
  }
}
