package com.goextrovert.client.internal.http;

import static com.goextrovert.client.internal.http.Scripts.response;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.generated.model.AddProspectRequest;
import com.goextrovert.client.generated.model.RemoveProspectRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SentRequestTest {
  private static final String PROFILE = "https://www.linkedin.com/in/john-doe";

  private final LoopbackServer server =
      LoopbackServer.responding(peer -> peer.send(response("200 OK", "")));
  private final ApiConnection connection = Gateway.to(server);

  @AfterEach
  void stop() {
    connection.close();
    server.close();
  }

  @Test
  void addIsPostWithFourFields() throws Exception {
    connection
        .prospects()
        .addProspectWithHttpInfo(
            new AddProspectRequest()
                .prospectListId("list")
                .prospectProfileUrl(PROFILE)
                .campaignId("campaign")
                .moveDuplicatedProspect(true),
            options("key"));
    assertThat(server.requests()).hasSize(1);
    assertThat(server.requests().get(0))
        .startsWith("POST /api/client/v1/prospects HTTP/1.1\r\n")
        .endsWith(
            "\r\n\r\n{\"prospectListId\":\"list\","
                + "\"prospectProfileUrl\":\"https://www.linkedin.com/in/john-doe\","
                + "\"campaignId\":\"campaign\",\"moveDuplicatedProspect\":true}");
  }

  @Test
  void removeIsDeleteWithThreeFields() throws Exception {
    remove("key");
    assertThat(server.requests()).hasSize(1);
    assertThat(server.requests().get(0))
        .startsWith("DELETE /api/client/v1/prospects HTTP/1.1\r\n")
        .endsWith(
            "\r\n\r\n{\"prospectProfileUrl\":\"https://www.linkedin.com/in/john-doe\","
                + "\"campaignId\":\"campaign\",\"rejectPosts\":false}");
  }

  @Test
  void everyHeaderIsSentOnceAndKeyUnchanged() throws Exception {
    remove("a{b}%7D key");
    assertThat(server.requests().get(0).split("\r\n\r\n")[0].split("\r\n"))
        .containsExactlyInAnyOrder(
            "DELETE /api/client/v1/prospects HTTP/1.1",
            "Host: 127.0.0.1:" + server.port(),
            "Connection: Keep-Alive",
            "Accept-Encoding: gzip",
            "Accept: application/json",
            "Content-Type: application/json",
            "Content-Length: 105",
            "User-Agent: the-client/1",
            "X-API-Key: a{b}%7D key");
  }

  @Test
  void optionsDoNotShowTheKey() {
    assertThat(options("the-key").toString()).doesNotContain("the-key");
  }

  private void remove(String key) throws Exception {
    connection
        .prospects()
        .removeProspectWithHttpInfo(
            new RemoveProspectRequest()
                .prospectProfileUrl(PROFILE)
                .campaignId("campaign")
                .rejectPosts(false),
            options(key));
  }

  private static AttemptOptions options(String key) {
    return new AttemptOptions(key, Duration.ofSeconds(Peer.PATIENCE));
  }
}
