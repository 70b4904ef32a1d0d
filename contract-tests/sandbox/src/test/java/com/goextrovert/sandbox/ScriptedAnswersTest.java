package com.goextrovert.sandbox;

import static com.goextrovert.sandbox.Replies.error;
import static com.goextrovert.sandbox.Replies.success;
import static com.goextrovert.sandbox.SandboxClient.JOHN;
import static com.goextrovert.sandbox.SandboxClient.PROSPECTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ExtrovertSandboxExtension.class)
class ScriptedAnswersTest {
  private final ExtrovertSandbox sandbox;
  private final SandboxClient client;
  private UUID campaign;
  private UUID list;

  ScriptedAnswersTest(ExtrovertSandbox sandbox) {
    this.sandbox = sandbox;
    this.client = new SandboxClient(sandbox);
  }

  @BeforeEach
  void aCampaignWithOneList() {
    campaign = sandbox.createCampaign();
    list = sandbox.createProspectList(campaign);
  }

  @Test
  void theNextRequestIsAnsweredAsToldAndChangesNothing() {
    sandbox.respondNext(
        SandboxResponse.status(503)
            .header("Retry-After", "1")
            .header("X-Request-Id", "a")
            .body("<"));

    HttpResponse<String> reply = add(JOHN);

    assertThat(reply.statusCode()).isEqualTo(503);
    assertThat(reply.body()).isEqualTo("<");
    assertThat(reply.headers().firstValue("Retry-After")).contains("1");
    assertThat(reply.headers().firstValue("X-Request-Id")).contains("a");
    assertThat(reply.headers().firstValue("Content-Type")).isEmpty();
    assertThat(sandbox.prospects(list)).isEmpty();
  }

  @Test
  void answersAreGivenInTheirOrderAndOnce() {
    sandbox.respondNext(SandboxResponse.status(429), SandboxResponse.status(502));
    sandbox.respondNext(SandboxResponse.status(204));

    assertThat(
            Stream.of("a", "b", "c", "d")
                .map(each -> add(SandboxClient.profile(each)).statusCode()))
        .containsExactly(429, 502, 204, 201);
  }

  @Test
  void anAnswerMayHaveAnyBytesAsItsBody() {
    byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '{', '}'};
    sandbox.respondNext(SandboxResponse.status(200).body(bytes));

    assertThat(add(JOHN).body().getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
  }

  @Test
  void anAnswerAfterHandlingHidesAChangeThatWasMade() {
    sandbox.respondNext(SandboxResponse.status(500).afterHandling());

    assertThat(add(JOHN).statusCode()).isEqualTo(500);
    assertThat(sandbox.prospects(list)).containsExactly(JOHN);
    assertThat(sandbox.received()).hasSize(1);
  }

  @Test
  void aResetAfterHandlingHidesAChangeThatWasMade() {
    sandbox.respondNext(SandboxResponse.reset().afterHandling());

    assertThatThrownBy(() -> add(JOHN)).hasRootCauseInstanceOf(IOException.class);
    assertThat(sandbox.prospects(list)).containsExactly(JOHN);
  }

  @Test
  void aDelayedAnswerComesNoSooner() {
    sandbox.respondNext(SandboxResponse.status(200).delayedBy(Duration.ofMillis(150)));

    long start = System.nanoTime();
    add(JOHN);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(ms(150), ms(5_000));
  }

  @Test
  void delayedAnswersKeepNoThreadFromOthers() throws InterruptedException {
    int moreThanJettyHasThreads = 250;
    CountDownLatch arrived = new CountDownLatch(moreThanJettyHasThreads);
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
            .limit(moreThanJettyHasThreads)
            .toList();

    assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(add(JOHN)).is(success(201));
    assertThat(slow).noneMatch(CompletableFuture::isDone);
    slow.forEach(each -> each.cancel(true));
  }

  @Test
  void aRuleIsAskedForEveryRequestWhenNothingIsQueued() {
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
  void aRuleThatThrowsIsAnInternalError() {
    sandbox.respondWhen(
        request -> {
          throw new IllegalStateException("my mistake");
        });

    assertThat(add(JOHN)).is(error(500, "respondWhen", "my mistake"));
  }

  @Test
  void aScriptedAnswerNeedsNoKeyAndNoKnownPath() {
    sandbox.respondNext(SandboxResponse.status(200));

    assertThat(client.send(client.bare("GET", "/anything", "")).statusCode()).isEqualTo(200);
  }

  @Test
  void anAnswerIsImmutable() {
    SandboxResponse plain = SandboxResponse.status(503);
    byte[] bytes = {'a'};
    SandboxResponse full = plain.header("A", "b").body(bytes).delayedBy(ms(1)).afterHandling();
    bytes[0] = 'z';
    sandbox.respondNext(plain, full);

    assertThat(add(JOHN).body()).isEmpty();
    assertThat(add(JOHN).body()).isEqualTo("a");
  }

  @Test
  void anAnswerThatHttpCannotExpressIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> SandboxResponse.status(100));
    assertThatIllegalArgumentException().isThrownBy(() -> SandboxResponse.status(600));
    assertThatIllegalArgumentException().isThrownBy(() -> SandboxResponse.status(204).body("x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SandboxResponse.status(200).delayedBy(ms(-1)));
  }

  private HttpResponse<String> add(String profile) {
    return client.send(
        client.request("POST", PROSPECTS, SandboxClient.addition(campaign, list, profile, false)));
  }

  private static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }
}
