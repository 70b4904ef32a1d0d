package com.goextrovert.client.micrometer;

import static java.util.Locale.ROOT;
import static java.util.regex.Pattern.MULTILINE;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.BatchOptions;
import com.goextrovert.client.BatchOutcome.Kind;
import com.goextrovert.client.BatchReport;
import com.goextrovert.client.CallListener.Attempt;
import com.goextrovert.client.CallListener.AttemptStart;
import com.goextrovert.client.DuplicatePolicy;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.ProspectBatch;
import com.goextrovert.client.RateLimit;
import com.goextrovert.client.Requests;
import com.goextrovert.client.TestClients;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ReceivedRequest;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Statistic;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class MicrometerListenerTest {
  private static final Pattern ROW =
      Pattern.compile("^\\| `(extrovert\\.client\\.[^`]+)` \\| (\\w+) \\| ([^|]+) \\|", MULTILINE);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final MicrometerListener metrics = new MicrometerListener(registry);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          add prospect,    201, -,        POST,    /api/client/v1/prospects, 201,      SUCCESS,       CONFIRMED
          add prospect,    400, REJECTED, POST,    /api/client/v1/prospects, 400,      CLIENT_ERROR,  REJECTED
          remove prospect, 503, UNKNOWN,  DELETE,  /api/client/v1/prospects, 503,      SERVER_ERROR,  UNKNOWN
          remove prospect, 302, UNKNOWN,  DELETE,  /api/client/v1/prospects, 302,      REDIRECTION,   UNKNOWN
          remove prospect, 200, APPLIED,  DELETE,  /api/client/v1/prospects, 200,      SUCCESS,       APPLIED
          remove prospect, 999, UNKNOWN,  DELETE,  /api/client/v1/prospects, 999,      UNKNOWN,       UNKNOWN
          remove prospect, -,   NOT_SENT, DELETE,  /api/client/v1/prospects, IO_ERROR, UNKNOWN,       NOT_SENT
          a new operation, -,   UNKNOWN,  UNKNOWN, UNKNOWN,                  IO_ERROR, UNKNOWN,       UNKNOWN
          """)
  void attemptIsTimedWithTagsOfItsResponse(
      String operation,
      Integer statusCode,
      Delivery effect,
      String method,
      String uri,
      String status,
      String outcome,
      String delivery) {
    OptionalInt code = statusCode == null ? OptionalInt.empty() : OptionalInt.of(statusCode);
    Attempt attempt =
        new Attempt(
            operation,
            1,
            code,
            Optional.ofNullable(effect),
            Optional.of("abc"),
            Duration.ofMillis(1500));
    metrics.onAttempt(attempt);
    metrics.onAttempt(attempt);
    assertThat(meters("requests"))
        .containsExactly(
            "{delivery=%s, method=%s, operation=%s, outcome=%s, status=%s, uri=%s} 2.0 3.0"
                .formatted(delivery, method, operation, outcome, status, uri));
  }

  @Test
  void waitsAreTimedAndRetriesCountedByOperation() {
    metrics.onAttemptStart(new AttemptStart("add prospect", 1, Duration.ofMillis(100)));
    metrics.onAttemptStart(new AttemptStart("add prospect", 2, Duration.ofMillis(400)));
    metrics.onAttemptStart(new AttemptStart("add prospect", 3, Duration.ZERO));
    metrics.onAttemptStart(new AttemptStart("remove prospect", 1, Duration.ZERO));
    assertThat(meters("rate.limit.wait"))
        .containsExactlyInAnyOrder(
            "{operation=add prospect} 3.0 0.5", "{operation=remove prospect} 1.0 0.0");
    assertThat(meters("retries"))
        .containsExactlyInAnyOrder(
            "{operation=add prospect} 2.0", "{operation=remove prospect} 0.0");
  }

  @Test
  void gaugesShowTheLatestProgressOfEachBatch() {
    Consumer<BatchReport> crm = metrics.batch("crm");
    crm.accept(report(OptionalLong.of(9), Map.of(Kind.CONFIRMED, 1L)));
    crm.accept(report(OptionalLong.of(9), Map.of(Kind.CONFIRMED, 2L, Kind.REJECTED, 1L)));
    metrics.batch("csv").accept(report(OptionalLong.empty(), Map.of(Kind.DUPLICATE_ITEM, 5L)));
    assertThat(meters("batch.done"))
        .containsExactlyInAnyOrder("{batch=crm} 3.0", "{batch=csv} 5.0");
    assertThat(meters("batch.expected"))
        .containsExactlyInAnyOrder("{batch=crm} 9.0", "{batch=csv} NaN");
    assertThat(meters("batch.outcomes"))
        .hasSize(2 * Kind.values().length)
        .filteredOn(line -> !line.endsWith(" 0.0"))
        .containsExactlyInAnyOrder(
            "{batch=crm, outcome=CONFIRMED} 2.0",
            "{batch=crm, outcome=REJECTED} 1.0",
            "{batch=csv, outcome=DUPLICATE_ITEM} 5.0");
  }

  @Test
  void nextBatchOfTheSameNameStartsAtZero() {
    metrics.batch("crm").accept(report(OptionalLong.of(9), Map.of(Kind.CONFIRMED, 9L)));
    Consumer<BatchReport> next = metrics.batch("crm");
    assertThat(meters("batch.done")).containsExactly("{batch=crm} 0.0");
    assertThat(meters("batch.expected")).containsExactly("{batch=crm} NaN");
    next.accept(report(OptionalLong.empty(), Map.of(Kind.UNKNOWN, 1L)));
    assertThat(meters("batch.done")).containsExactly("{batch=crm} 1.0");
  }

  @Test
  void tagsNameTheRequestThatTheServerReceivedAndNothingSecret() {
    try (ExtrovertSandbox sandbox = ExtrovertSandbox.start();
        ExtrovertClient client =
            TestClients.patient()
                .baseUrl(sandbox.baseUrl())
                .apiKey(sandbox.apiKey())
                .listener(metrics)
                .build()) {
      UUID campaign = sandbox.createCampaign();
      UUID list = sandbox.createProspectList(campaign);
      BatchOptions<String> options =
          BatchOptions.<String>builder()
              .rateLimit(RateLimit.perSecond(1000))
              .listener(metrics.batch("both"))
              .build();
      try (ProspectBatch<String> batch = client.prospects().batch(options)) {
        batch.add("a", () -> Requests.add(Requests.JOHN, list, campaign, DuplicatePolicy.FAIL));
        batch.finish();
      }
      client.prospects().remove(Requests.remove(Requests.JOHN, campaign));
      assertThat(registry.find("extrovert.client.requests").timers())
          .extracting(timer -> timer.getId().getTag("method") + timer.getId().getTag("uri"))
          .containsExactlyInAnyOrderElementsOf(
              sandbox.received().stream().map(MicrometerListenerTest::target).toList());
      assertThat(meters("batch.done")).containsExactly("{batch=both} 1.0");
      assertThat(meters(""))
          .noneMatch(line -> line.contains(sandbox.apiKey()) || line.contains("john-doe"));
    }
  }

  @Test
  void pageListsEveryMeterWithItsTypeAndTags() throws IOException {
    metrics.onAttemptStart(new AttemptStart("add prospect", 1, Duration.ZERO));
    metrics.onAttempt(
        new Attempt(
            "add prospect",
            1,
            OptionalInt.of(201),
            Optional.empty(),
            Optional.empty(),
            Duration.ZERO));
    metrics.batch("crm");
    Set<String> meters =
        registry.getMeters().stream()
            .map(Meter::getId)
            .map(id -> "%s %s %s".formatted(id.getName(), id.getType(), keys(id)).toLowerCase(ROOT))
            .collect(toSet());
    assertThat(ROW.matcher(Files.readString(Path.of("README.md"))).results())
        .extracting(row -> "%s %s [%s]".formatted(row.group(1), row.group(2), row.group(3)))
        .map(row -> row.replace("`", ""))
        .containsExactlyInAnyOrderElementsOf(meters);
  }

  private static List<String> keys(Meter.Id id) {
    return id.getTags().stream().map(Tag::getKey).toList();
  }

  private static String target(ReceivedRequest request) {
    return request.method() + request.path();
  }

  private static BatchReport report(OptionalLong total, Map<Kind, Long> counts) {
    return new BatchReport(counts, 0, 0, total, Duration.ZERO, Optional.empty());
  }

  /** Renders tags and measurements of meters; for timers, the count and the total in seconds. */
  private List<String> meters(String name) {
    return registry.getMeters().stream()
        .filter(meter -> meter.getId().getName().startsWith("extrovert.client." + name))
        .map(meter -> tags(meter) + values(meter))
        .toList();
  }

  private static String tags(Meter meter) {
    Stream<Tag> tags = meter.getId().getTags().stream();
    return tags.map(tag -> tag.getKey() + "=" + tag.getValue()).collect(joining(", ", "{", "}"));
  }

  private static String values(Meter meter) {
    return StreamSupport.stream(meter.measure().spliterator(), false)
        .filter(measurement -> measurement.getStatistic() != Statistic.MAX)
        .map(measurement -> " " + measurement.getValue())
        .collect(joining());
  }
}
