package com.goextrovert.sandbox;

import static com.goextrovert.sandbox.SandboxClient.PROSPECTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReceivedRequestsTest extends SandboxTest {

  @Test
  void requestIsRecordedAsReceived() {
    client.send(client.request("DELETE", PROSPECTS + "?a=b%20c", "hé").header("Twice", "1"));

    ReceivedRequest request = sandbox.received().get(0);

    assertThat(request.method()).isEqualTo("DELETE");
    assertThat(request.path()).isEqualTo(PROSPECTS);
    assertThat(request.query()).contains("a=b%20c");
    assertThat(request.header("x-api-KEY")).contains("sandbox-key");
    assertThat(request.header("Absent")).isEmpty();
    assertThat(request.headers().get("twice")).containsExactly("1");
    assertThat(request.bodyText()).isEqualTo("hé");
    assertThat(request.body()).hasSize(3);
  }

  @Test
  void rejectedAndScriptedRequestsAreRecorded() {
    sandbox.respondNext(SandboxResponse.status(503));
    assertThat(client.send(client.bare("GET", "/scripted", "")).statusCode()).isEqualTo(503);
    assertThat(client.send(client.bare("POST", PROSPECTS, "")).statusCode()).isEqualTo(401);

    assertThat(sandbox.received())
        .extracting(ReceivedRequest::path)
        .containsExactly("/scripted", PROSPECTS);
    assertThat(sandbox.received().get(0).query()).isEmpty();
    assertThat(sandbox.receivedCount()).isEqualTo(2);
  }

  @Test
  void onlyTheMostRecentRequestsAreKept() {
    try (ExtrovertSandbox small = ExtrovertSandbox.builder().keepRequests(2).start()) {
      SandboxClient smallClient = new SandboxClient(small);
      List.of("/1", "/2", "/3")
          .forEach(path -> smallClient.send(smallClient.bare("GET", path, "")));

      assertThat(small.received()).extracting(ReceivedRequest::path).containsExactly("/2", "/3");
      assertThat(small.receivedCount()).isEqualTo(3);
    }
  }

  @Test
  void snapshotIsImmutable() {
    List<ReceivedRequest> before = sandbox.received();
    client.send(client.request("POST", "/x", "body"));
    ReceivedRequest request = sandbox.received().get(0);
    request.body()[0] = 'z';

    assertThat(before).isEmpty();
    assertThat(request.bodyText()).isEqualTo("body");
    assertThatThrownBy(() -> sandbox.received().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> request.headers().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void toStringContainsNoSecret() {
    client.send(client.request("POST", PROSPECTS + "?key=sandbox-key", "john"));

    assertThat(sandbox.received().get(0)).hasToString("POST " + PROSPECTS + " (4 bytes)");
  }
}
