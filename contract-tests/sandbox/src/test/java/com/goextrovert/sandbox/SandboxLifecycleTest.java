package com.goextrovert.sandbox;

import static com.goextrovert.sandbox.SandboxClient.JOHN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SandboxLifecycleTest {

  @Test
  void sandboxesShareNothing() {
    try (ExtrovertSandbox one = ExtrovertSandbox.start();
        ExtrovertSandbox two = ExtrovertSandbox.start()) {
      UUID campaign = one.createCampaign();

      assertThat(one.baseUrl()).isNotEqualTo(two.baseUrl()).startsWith("http://127.0.0.1:");
      assertThatIllegalArgumentException().isThrownBy(() -> two.createProspectList(campaign));
    }
  }

  @Test
  void onlyTheChosenKeyIsAccepted() {
    try (ExtrovertSandbox sandbox = ExtrovertSandbox.builder().apiKey("other").start()) {
      UUID campaign = sandbox.createCampaign();
      SandboxClient client = new SandboxClient(sandbox);
      var body = SandboxClient.removal(campaign, JOHN);
      var request = client.request("DELETE", SandboxClient.PROSPECTS, body);

      assertThat(client.send(request).statusCode()).isEqualTo(404);
      assertThat(client.send(request.setHeader("X-API-Key", "sandbox-key")).statusCode())
          .isEqualTo(401);
    }
  }

  @Test
  void resetRemovesEverythingButPortAndKey() {
    try (ExtrovertSandbox sandbox = ExtrovertSandbox.start()) {
      String baseUrl = sandbox.baseUrl();
      UUID campaign = sandbox.createCampaign();
      UUID list = sandbox.createProspectList(campaign);
      sandbox.putProspect(list, JOHN);
      new SandboxClient(sandbox).remove(campaign, "nobody");
      sandbox.respondNext(SandboxResponse.status(503));
      sandbox.respondWhen(request -> Optional.of(SandboxResponse.status(418)));

      sandbox.reset();

      assertThat(sandbox.received()).isEmpty();
      assertThat(sandbox.receivedCount()).isZero();
      assertThat(sandbox.listOf(JOHN)).isEmpty();
      assertThatIllegalArgumentException().isThrownBy(() -> sandbox.prospects(list));
      assertThat(sandbox.baseUrl()).isEqualTo(baseUrl);
      assertThat(new SandboxClient(sandbox).add(campaign, list, JOHN, true))
          .is(SandboxClient.error(404, "Campaign"));
    }
  }

  @Test
  void closedSandboxFreesItsPort() {
    ExtrovertSandbox first = ExtrovertSandbox.start();
    int port = URI.create(first.baseUrl()).getPort();
    new SandboxClient(first).remove(UUID.randomUUID(), JOHN);
    first.close();

    try (ExtrovertSandbox second = ExtrovertSandbox.builder().port(port).start()) {
      assertThat(second.baseUrl()).isEqualTo(first.baseUrl());
    }
  }

  @Test
  void takenPortIsNamed() {
    try (ExtrovertSandbox sandbox = ExtrovertSandbox.start()) {
      int port = URI.create(sandbox.baseUrl()).getPort();

      assertThatThrownBy(() -> ExtrovertSandbox.builder().port(port).start())
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("The sandbox cannot listen on 127.0.0.1:" + port);
    }
  }

  @Test
  void closedSandboxLeavesNoThread() throws IOException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    ExtrovertSandbox sandbox = ExtrovertSandbox.start();
    RawConnection idle = new RawConnection(sandbox);
    RawConnection.exchange(sandbox, "GET / HTTP/1.0\r\n\r\n");
    sandbox.close();
    idle.close();

    Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
    left.removeAll(before);
    assertThat(left).extracting(Thread::getName).noneMatch(name -> name.contains("sandbox"));
  }

  @Test
  void closingEndsDelayedResponses() throws InterruptedException {
    ExtrovertSandbox sandbox = ExtrovertSandbox.start();
    SandboxClient client = new SandboxClient(sandbox);
    CountDownLatch arrived = new CountDownLatch(1);
    sandbox.respondWhen(
        request -> {
          arrived.countDown();
          return Optional.of(SandboxResponse.status(200).delayedBy(Duration.ofHours(1)));
        });
    Future<?> delayed = client.sendAsync(client.request("GET", "/x", ""));
    arrived.await();

    sandbox.close();
    sandbox.close();

    assertThatThrownBy(delayed::get).isInstanceOf(ExecutionException.class);
  }

  @Test
  void ruleMayCloseItsSandbox() {
    ExtrovertSandbox sandbox = ExtrovertSandbox.start();
    SandboxClient client = new SandboxClient(sandbox);
    sandbox.respondWhen(
        request -> {
          sandbox.close();
          return Optional.empty();
        });

    assertThatThrownBy(() -> client.send(client.request("GET", "/x", "")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void invalidSettingsAreRejected() {
    ExtrovertSandbox.Builder builder = ExtrovertSandbox.builder();

    assertThatIllegalArgumentException().isThrownBy(() -> builder.port(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.port(65_536));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.keepRequests(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.apiKey(" "));
    assertThatNullPointerException().isThrownBy(() -> builder.apiKey(null));
  }
}
