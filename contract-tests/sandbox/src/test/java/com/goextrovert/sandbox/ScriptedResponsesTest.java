package com.goextrovert.sandbox;

import static com.goextrovert.sandbox.SandboxClient.JOHN;
import static com.goextrovert.sandbox.SandboxClient.error;
import static com.goextrovert.sandbox.SandboxClient.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptedResponsesTest extends SandboxTest {

  @Test
  void scriptedResponseReplacesTheRealOne() {
    sandbox.respondNext(
        SandboxResponse.status(503)
            .header("Retry-After", "1")
            .header("X-Request-Id", "a")
            .body("<"));

    HttpResponse<String> response = add(JOHN);

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body()).isEqualTo("<");
    assertThat(response.headers().firstValue("Retry-After")).contains("1");
    assertThat(response.headers().firstValue("X-Request-Id")).contains("a");
    assertThat(response.headers().firstValue("Content-Type")).isEmpty();
    assertThat(sandbox.prospects(list)).isEmpty();
  }

  @Test
  void queuedResponsesAreSentInOrderAndOnce() {
    sandbox.respondNext(SandboxResponse.status(429), SandboxResponse.status(502));
    sandbox.respondNext(SandboxResponse.status(204));

    assertThat(
            Stream.of("a", "b", "c", "d")
                .map(each -> add(SandboxClient.profile(each)).statusCode()))
        .containsExactly(429, 502, 204, 201);
  }

  @Test
  void bodyIsSentByteForByte() {
    byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '{', '}'};
    sandbox.respondNext(SandboxResponse.status(200).body(bytes));

    assertThat(add(JOHN).body().getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
  }

  @Test
  void responseAfterHandlingReplacesOnlyTheResponse() {
    sandbox.respondNext(SandboxResponse.status(500).afterHandling());

    assertThat(add(JOHN).statusCode()).isEqualTo(500);
    assertThat(sandbox.prospects(list)).containsExactly(JOHN);
    assertThat(sandbox.received()).hasSize(1);
  }

  @Test
  void resetAfterHandlingKeepsTheChange() {
    sandbox.respondNext(SandboxResponse.reset().afterHandling());

    assertThatThrownBy(() -> add(JOHN)).hasRootCauseInstanceOf(IOException.class);
    assertThat(sandbox.prospects(list)).containsExactly(JOHN);
  }

  @Test
  void delayedResponsesDoNotBlockOthers() throws InterruptedException {
    int many = 250;
    CountDownLatch arrived = new CountDownLatch(many);
    sandbox.respondWhen(
        request -> {
          if (request.path().equals("/slow")) {
            arrived.countDown();
            return Optional.of(SandboxResponse.status(200).delayedBy(Duration.ofHours(1)));
          }
          return Optional.empty();
        });
    List<CompletableFuture<HttpResponse<String>>> slow =
        Stream.generate(() -> client.sendAsync(client.request("GET", "/slow", "")))
            .limit(many)
            .toList();

    arrived.await();
    assertThat(add(JOHN)).is(success(201));
    assertThat(slow).noneMatch(CompletableFuture::isDone);
    slow.forEach(each -> each.cancel(true));
  }

  @Test
  void ruleAppliesWhenTheQueueIsEmpty() {
    sandbox.respondWhen(
        request ->
            request.bodyText().contains("evil")
                ? Optional.of(SandboxResponse.status(403))
                : Optional.empty());
    sandbox.respondNext(SandboxResponse.status(418));

    assertThat(
            Stream.of("evil", "evil", "good", "evil")
                .map(each -> add(SandboxClient.profile(each)).statusCode()))
        .containsExactly(418, 403, 201, 403);
  }

  @Test
  void ruleThatThrowsCausesInternalError() {
    sandbox.respondWhen(
        request -> {
          throw new IllegalStateException();
        });
    assertThat(add(JOHN)).is(error(500, "respondWhen", "IllegalStateException"));

    sandbox.respondWhen(
        request -> {
          throw new AssertionError();
        });
    assertThat(add(JOHN)).is(error(500, "respondWhen", "AssertionError"));
  }

  @Test
  void responseIsImmutable() {
    SandboxResponse plain = SandboxResponse.status(503);
    byte[] bytes = {'a'};
    SandboxResponse full =
        plain.header("A", "b").body(bytes).delayedBy(Duration.ofMillis(1)).afterHandling();
    bytes[0] = 'z';
    sandbox.respondNext(plain, full);

    assertThat(add(JOHN).body()).isEmpty();
    assertThat(add(JOHN).body()).isEqualTo("a");
  }

  @Test
  void invalidResponseIsRejected() {
    assertThatIllegalArgumentException().isThrownBy(() -> SandboxResponse.status(100));
    assertThatIllegalArgumentException().isThrownBy(() -> SandboxResponse.status(600));
    assertThatIllegalArgumentException().isThrownBy(() -> SandboxResponse.status(204).body("x"));
    SandboxResponse response = SandboxResponse.status(200);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> response.delayedBy(Duration.ofMillis(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> response.header("A b", "c"));
    assertThatIllegalArgumentException().isThrownBy(() -> response.header("A", "b\r\nC: d"));
  }

  private HttpResponse<String> add(String profile) {
    return client.add(campaign, list, profile, false);
  }
}
