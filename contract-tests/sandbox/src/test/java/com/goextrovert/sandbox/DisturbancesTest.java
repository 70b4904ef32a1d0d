package com.goextrovert.sandbox;

import static com.goextrovert.sandbox.SandboxClient.PROSPECTS;
import static com.goextrovert.sandbox.SandboxClient.error;
import static com.goextrovert.sandbox.SandboxClient.profile;
import static com.goextrovert.sandbox.SandboxClient.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DisturbancesTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1);

  @Test
  void rateLimitRefusesWhatExceedsTheBucket() {
    try (ExtrovertSandbox sandbox = limited(3)) {
      List<HttpResponse<String>> responses = add(sandbox, 5);

      assertThat(responses.subList(0, 3)).are(success(201));
      assertThat(responses.subList(3, 5)).are(error(429, "Too many requests"));
      assertThat(responses.get(4).headers().firstValue("Retry-After")).contains("1");
      assertThat(sandbox.refusedCount()).isEqualTo(2);
      assertThat(sandbox.receivedCount()).isEqualTo(5);
    }
  }

  @Test
  void bucketRefillsEvenly() {
    try (ExtrovertSandbox sandbox = limited(4)) {
      add(sandbox, 4);

      advance(249);
      assertThat(add(sandbox, 1)).are(error(429));
      advance(1);
      assertThat(statuses(add(sandbox, 2))).containsExactly(201, 429);
      advance(60_000);
      assertThat(statuses(add(sandbox, 5))).containsExactly(201, 201, 201, 201, 429);
    }
  }

  @Test
  void evenlySpacedRequestsAreNeverRefused() {
    try (ExtrovertSandbox sandbox = limited(10)) {
      for (int i = 0; i < 30; i++) {
        assertThat(add(sandbox, 1)).are(success(201));
        advance(100);
      }
      assertThat(sandbox.refusedCount()).isZero();
    }
  }

  @Test
  void refusedRequestTakesNoScriptedResponse() {
    try (ExtrovertSandbox sandbox = limited(1)) {
      add(sandbox, 1);
      sandbox.respondNext(SandboxResponse.status(418));

      assertThat(add(sandbox, 1)).are(error(429));
      advance(1_000);
      assertThat(statuses(add(sandbox, 1))).containsExactly(418);
    }
  }

  @Test
  void resetClearsTheCountOfRefusals() {
    try (ExtrovertSandbox sandbox = limited(1)) {
      add(sandbox, 2);

      sandbox.reset();

      assertThat(sandbox.refusedCount()).isZero();
    }
  }

  @Test
  void sameSeedGivesTheSameFaultsAndLatencies() {
    assertThat(faults(7, 0.3)).isEqualTo(faults(7, 0.3)).isNotEqualTo(faults(8, 0.3));
    assertThat(latencies(7)).isEqualTo(latencies(7)).isNotEqualTo(latencies(8));
  }

  @Test
  void latencyDoesNotChangeTheFaults() {
    ExtrovertSandbox.Builder settings = ExtrovertSandbox.builder().seed(7).faults(0.3);
    Disturbances calm = new Disturbances(settings);
    Disturbances slow = new Disturbances(settings.latency(Duration.ZERO, HOUR));

    for (int i = 0; i < 100; i++) {
      slow.latency();
      assertThat(slow.fault()).isEqualTo(calm.fault());
    }
  }

  @Test
  void faultsOccurAtTheirRateAndOfEachKind() {
    List<Optional<SandboxResponse>> met = faults(0, 0.3);

    assertThat(met.stream().filter(Optional::isPresent)).hasSizeBetween(2_850, 3_150);
    assertThat(Set.copyOf(met)).hasSize(7);
    assertThat(faults(0, 1)).allMatch(Optional::isPresent);
    assertThat(faults(0, 0)).allMatch(Optional::isEmpty);
  }

  @Test
  void clientMeetsFaultsOfWhichSomeHideAChange() {
    try (ExtrovertSandbox sandbox = ExtrovertSandbox.builder().faults(1).start()) {
      SandboxClient client = new SandboxClient(sandbox);
      UUID campaign = sandbox.createCampaign();
      UUID list = sandbox.createProspectList(campaign);
      List<Object> met = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        String profile = profile("a" + i);
        String result;
        try {
          result = "" + client.add(campaign, list, profile, false).statusCode();
        } catch (UncheckedIOException noResponse) {
          result = "none";
        }
        met.add(result + (sandbox.prospects(list).contains(profile) ? " added" : ""));
      }

      // A truncated 200 ends the connection within the body, so the client has no response.
      assertThat(met).containsOnly("502", "503", "none", "500 added", "none added");
    }
  }

  @Test
  void scriptedResponsesMeetNoFault() {
    try (ExtrovertSandbox sandbox = ExtrovertSandbox.builder().faults(1).start()) {
      sandbox.respondNext(SandboxResponse.status(418), SandboxResponse.real());

      assertThat(statuses(add(sandbox, 2))).containsExactly(418, 201);
    }
  }

  @Test
  void latencyLiesBetweenItsBounds() {
    Duration min = Duration.ofMillis(50);
    Duration max = Duration.ofMillis(60);
    Disturbances some = new Disturbances(ExtrovertSandbox.builder().latency(min, max));
    Disturbances fixed = new Disturbances(ExtrovertSandbox.builder().latency(min, min));

    assertThat(Stream.generate(some::latency).limit(1_000))
        .allMatch(latency -> latency.compareTo(min) >= 0 && latency.compareTo(max) <= 0)
        .anyMatch(latency -> latency.toMillis() == 50)
        .anyMatch(latency -> latency.toMillis() == 59);
    assertThat(fixed.latency()).isEqualTo(min);
  }

  @Test
  void latencyAddsToAScriptedDelay() {
    ExtrovertSandbox.Builder settings = ExtrovertSandbox.builder().latency(HOUR, HOUR);
    ResponseScript script = new ResponseScript();
    script.add(List.of(SandboxResponse.status(503).delayedBy(HOUR), SandboxResponse.real()));
    SandboxHandler handler = handler(script, settings);

    assertThat(handler.handle(request()).delay()).isEqualTo(HOUR.multipliedBy(2));
    assertThat(handler.handle(request()).delay()).isEqualTo(HOUR);
  }

  @Test
  void realResponseMayBeDelayed() {
    ResponseScript script = new ResponseScript();
    script.add(List.of(SandboxResponse.real().delayedBy(HOUR)));
    SandboxHandler handler = handler(script, ExtrovertSandbox.builder());

    SandboxResponse delayed = handler.handle(request());
    SandboxResponse prompt = handler.handle(request());

    assertThat(delayed.status()).isEqualTo(prompt.status()).isEqualTo(401);
    assertThat(delayed.body()).isEqualTo(prompt.body());
    assertThat(delayed.delay()).isEqualTo(HOUR);
    assertThat(prompt.delay()).isZero();
  }

  @Test
  void closingEndsLatency() throws InterruptedException {
    ExtrovertSandbox sandbox = ExtrovertSandbox.builder().latency(HOUR, HOUR).start();
    SandboxClient client = new SandboxClient(sandbox);
    CountDownLatch arrived = new CountDownLatch(1);
    sandbox.respondWhen(
        request -> {
          arrived.countDown();
          return Optional.empty();
        });
    Future<?> delayed = client.sendAsync(client.request("GET", "/x", ""));
    arrived.await();

    sandbox.close();

    assertThatThrownBy(delayed::get).isInstanceOf(ExecutionException.class);
  }

  @Test
  void invalidSettingsAreRejected() {
    ExtrovertSandbox.Builder builder = ExtrovertSandbox.builder();

    assertThatIllegalArgumentException().isThrownBy(() -> builder.rateLimit(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.faults(-0.1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.faults(1.1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.faults(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.latency(HOUR.negated(), Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.latency(HOUR, Duration.ZERO));
  }

  private ExtrovertSandbox limited(int perSecond) {
    return ExtrovertSandbox.builder().rateLimit(perSecond).nanoTime(nanoTime::get).start();
  }

  private void advance(long millis) {
    nanoTime.addAndGet(Duration.ofMillis(millis).toNanos());
  }

  /** Adds prospects to a new list. */
  private static List<HttpResponse<String>> add(ExtrovertSandbox sandbox, int count) {
    SandboxClient client = new SandboxClient(sandbox);
    UUID campaign = sandbox.createCampaign();
    UUID list = sandbox.createProspectList(campaign);
    return IntStream.range(0, count)
        .mapToObj(i -> client.add(campaign, list, profile("p-" + list + i), false))
        .toList();
  }

  private static List<Integer> statuses(List<HttpResponse<String>> responses) {
    return responses.stream().map(HttpResponse::statusCode).toList();
  }

  private static List<Optional<SandboxResponse>> faults(long seed, double rate) {
    Disturbances disturbances =
        new Disturbances(ExtrovertSandbox.builder().seed(seed).faults(rate));
    return Stream.generate(disturbances::fault).limit(10_000).toList();
  }

  private static List<Duration> latencies(long seed) {
    Disturbances disturbances =
        new Disturbances(ExtrovertSandbox.builder().seed(seed).latency(Duration.ZERO, HOUR));
    return Stream.generate(disturbances::latency).limit(100).toList();
  }

  private static SandboxHandler handler(ResponseScript script, ExtrovertSandbox.Builder settings) {
    Provider provider =
        new Provider(
            SpecificationReader.vendored(), new ProspectOperations(new Campaigns()), "a key");
    return new SandboxHandler(
        provider, script, new RequestLog(1), new Disturbances(settings), Optional.empty());
  }

  private static ReceivedRequest request() {
    return new ReceivedRequest(
        "POST",
        PROSPECTS,
        Optional.empty(),
        new TreeMap<>(Map.of()),
        "{}".getBytes(StandardCharsets.UTF_8));
  }
}
