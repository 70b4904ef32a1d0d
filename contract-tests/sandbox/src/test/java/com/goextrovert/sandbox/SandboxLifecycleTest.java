package com.goextrovert.sandbox;

import static com.goextrovert.sandbox.SandboxClient.JOHN;
import static com.goextrovert.sandbox.SandboxClient.PROSPECTS;
import static com.goextrovert.sandbox.SandboxClient.error;
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

class SandboxLifecycleTest extends SandboxTest {

  @Test
  void sandboxesShareNothing() {
    try (ExtrovertSandbox other = ExtrovertSandbox.start()) {
      assertThat(other.baseUrl()).isNotEqualTo(sandbox.baseUrl()).startsWith("http://127.0.0.1:");
      assertThatIllegalArgumentException().isThrownBy(() -> other.createProspectList(campaign));
    }
  }

  @Test
  void onlyTheChosenKeyIsAccepted() {
    try (ExtrovertSandbox other = ExtrovertSandbox.builder().apiKey("other").start()) {
      SandboxClient itsClient = new SandboxClient(other);
      var request = itsClient.request("DELETE", PROSPECTS, SandboxClient.removal(campaign, JOHN));

      assertThat(itsClient.send(request)).is(error(404));
      assertThat(itsClient.send(request.setHeader("X-API-Key", "sandbox-key"))).is(error(401));
    }
  }

  @Test
  void resetKeepsOnlyPortAndKey() {
    String baseUrl = sandbox.baseUrl();
    sandbox.putProspect(list, JOHN);
    client.remove(campaign, "nobody");
    sandbox.respondNext(SandboxResponse.status(503));
    sandbox.respondWhen(request -> Optional.of(SandboxResponse.status(418)));

    sandbox.reset();

    assertThat(sandbox.received()).isEmpty();
    assertThat(sandbox.receivedCount()).isZero();
    assertThat(sandbox.listOf(JOHN)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> sandbox.prospects(list));
    assertThat(sandbox.baseUrl()).isEqualTo(baseUrl);
    assertThat(client.add(campaign, list, JOHN, true)).is(error(404, "Campaign"));
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
  void messageNamesThePortInUse() {
    int port = URI.create(sandbox.baseUrl()).getPort();

    assertThatThrownBy(() -> ExtrovertSandbox.builder().port(port).start())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("The sandbox cannot listen on 127.0.0.1:" + port);
  }

  @Test
  void closedSandboxLeavesNoThread() throws IOException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    ExtrovertSandbox closing = ExtrovertSandbox.start();
    RawConnection idle = new RawConnection(closing);
    RawConnection.exchange(closing, "GET / HTTP/1.0\r\n\r\n");
    closing.close();
    idle.close();

    Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
    left.removeAll(before);
    assertThat(left).extracting(Thread::getName).noneMatch(name -> name.contains("sandbox"));
  }

  @Test
  void closingEndsDelayedResponses() throws InterruptedException {
    ExtrovertSandbox closing = ExtrovertSandbox.start();
    SandboxClient itsClient = new SandboxClient(closing);
    CountDownLatch arrived = new CountDownLatch(1);
    closing.respondWhen(
        request -> {
          arrived.countDown();
          return Optional.of(SandboxResponse.status(200).delayedBy(Duration.ofHours(1)));
        });
    Future<?> delayed = itsClient.sendAsync(itsClient.request("GET", "/x", ""));
    arrived.await();

    closing.close();
    closing.close();

    assertThatThrownBy(delayed::get).isInstanceOf(ExecutionException.class);
  }

  @Test
  void ruleMayCloseItsSandbox() {
    ExtrovertSandbox closing = ExtrovertSandbox.start();
    SandboxClient itsClient = new SandboxClient(closing);
    closing.respondWhen(
        request -> {
          closing.close();
          return Optional.empty();
        });

    assertThatThrownBy(() -> itsClient.send(itsClient.request("GET", "/x", "")))
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
