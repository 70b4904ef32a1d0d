package com.goextrovert.client.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.client.Confirmation;
import com.goextrovert.client.error.ApiException;
import com.goextrovert.client.error.AuthenticationException;
import com.goextrovert.client.error.BadRequestException;
import com.goextrovert.client.error.ConflictException;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.error.InvalidResponseException;
import com.goextrovert.client.error.NotFoundException;
import com.goextrovert.client.error.PermissionDeniedException;
import com.goextrovert.client.error.RateLimitException;
import com.goextrovert.client.error.ServerException;
import com.goextrovert.client.error.UnexpectedStatusException;
import com.goextrovert.client.internal.call.AttemptOutcome;
import com.goextrovert.client.internal.call.CallExecutor;
import com.goextrovert.client.internal.call.CallObserver;
import com.goextrovert.client.internal.call.CallPlan;
import com.goextrovert.client.internal.call.Pacer;
import com.goextrovert.client.internal.call.Responses;
import com.goextrovert.client.internal.call.RetryPolicy;
import com.goextrovert.client.internal.call.Secrets;
import com.goextrovert.client.internal.http.RawResponse;
import com.goextrovert.client.internal.http.RawResponse.Extent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every response is judged, and no text of the server gets into a message. */
class ResponseMappingFuzzTest {
  private static final String KEY = "Key-of-the-team-42";
  private static final String SLUG = "john-doe";

  /** Occurs in server text only. */
  private static final String MARKER = "Zebra";

  private static final CallPlan PLAN =
      new CallPlan(
          "add prospect",
          new RetryPolicy(false, 0, Duration.ofMillis(500), Duration.ofSeconds(8)),
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          new Secrets(KEY, SLUG));
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> KEPT_HEADERS =
      Set.of(
          "Content-Type",
          "Date",
          "Retry-After",
          "X-Request-Id",
          "CF-Ray",
          "X-RateLimit-Limit",
          "X-RateLimit-Remaining",
          "X-RateLimit-Reset");

  /** Everything that a message may consist of; only the two groups are the server's words. */
  private static final Pattern MESSAGE =
      Pattern.compile(
          "add prospect failed: (?:status \\d{3}|\\d{3}(?: [A-Z][A-Za-z]*)+)"
              + "(?:, redirect to (?<host>[A-Za-z0-9.-]{1,253}) not followed"
              + "|, but the (?:body|envelope's) [A-Za-z ]+)?"
              + " \\((?:request id (?<id>[A-Za-z0-9._-]{1,64}), )?1 attempt\\)");

  @FuzzTest
  void everyResponseIsJudged(byte[] written) {
    RawResponse response = WrittenResponse.read(written);
    List<AttemptOutcome> outcomes = new ArrayList<>();
    try {
      isConfirmed(execute(response, outcomes), response);
      assertThat(outcomes.get(0).delivery()).isEmpty();
    } catch (ExtrovertException e) {
      isFailed(e, response);
      assertThat(outcomes.get(0).delivery()).hasValue(e.delivery());
      assertThat(outcomes.get(0).requestId()).isEqualTo(e.requestId());
    }
    assertThat(outcomes).hasSize(1);
    assertThat(outcomes.get(0).statusCode()).hasValue(response.statusCode());
    outcomes
        .get(0)
        .requestId()
        .ifPresent(id -> isPresentable(id, response, "X-Request-Id", "CF-Ray"));
  }

  private static Confirmation execute(RawResponse response, List<AttemptOutcome> outcomes) {
    CallObserver observer =
        new CallObserver() {
          @Override
          public void attempting(String operation, int number, Duration waited) {}

          @Override
          public void attempted(
              String operation, int number, AttemptOutcome outcome, Duration duration) {
            outcomes.add(outcome);
          }

          @Override
          public void backingOff(String operation, int nextAttempt, Duration duration) {
            throw new AssertionError("a call without retries backs off");
          }
        };
    CallExecutor<Confirmation> executor =
        new CallExecutor<>(
            Confirmation::of,
            observer,
            Pacer.ofClient(Duration.ZERO, () -> 0),
            duration -> true,
            InstantSource.fixed(Instant.parse("2026-07-27T10:00:00Z")),
            () -> 0,
            () -> 0);
    return executor.execute(PLAN, executor.clientPacing(), options -> Responses.toFeign(response));
  }

  private static void isConfirmed(Confirmation confirmation, RawResponse response) {
    assertThat(response.statusCode()).isBetween(200, 299);
    assertThat(response.extent()).isEqualTo(Extent.WHOLE);
    assertThat(saysSuccess(response)).isTrue();
    assertThat(json(response).path("data").isNull()).isTrue();
    assertThat(json(response).path("message").textValue()).isEqualTo(confirmation.message());
  }

  private static void isFailed(ExtrovertException thrown, RawResponse response) {
    assertThat(thrown).isExactlyInstanceOf(expectedType(response.statusCode()));
    isRightDelivery(thrown.delivery(), response);
    if (thrown instanceof RateLimitException limited) {
      limited.retryAfter().ifPresent(after -> assertThat(after.toMillis()).isNotNegative());
    }
    isRightRecord(thrown, response);
    quotesNothing(thrown, response);
  }

  private static Class<? extends ExtrovertException> expectedType(int status) {
    return switch (status) {
      case 400, 422 -> BadRequestException.class;
      case 401 -> AuthenticationException.class;
      case 403 -> PermissionDeniedException.class;
      case 404 -> NotFoundException.class;
      case 409 -> ConflictException.class;
      case 429 -> RateLimitException.class;
      default ->
          switch (status / 100) {
            case 2 -> InvalidResponseException.class;
            case 5 -> ServerException.class;
            default -> UnexpectedStatusException.class;
          };
    };
  }

  private static void isRightDelivery(Delivery delivery, RawResponse response) {
    int status = response.statusCode();
    if (status / 100 == 2) {
      assertThat(delivery).isIn(Delivery.UNKNOWN, Delivery.APPLIED);
    } else {
      boolean refused = status / 100 == 4 && status != 408;
      assertThat(delivery).isEqualTo(refused ? Delivery.REJECTED : Delivery.UNKNOWN);
    }
    if (delivery == Delivery.APPLIED) {
      assertThat(response.extent()).isEqualTo(Extent.WHOLE);
      assertThat(saysSuccess(response)).isTrue();
    }
  }

  /** What accessors hand out is bounded, and nothing but what the server sent. */
  private static void isRightRecord(ExtrovertException thrown, RawResponse response) {
    Optional<String> body;
    if (thrown instanceof ApiException refusal) {
      assertThat(refusal.statusCode()).isEqualTo(response.statusCode());
      assertThat(KEPT_HEADERS).containsAll(refusal.headers().keySet());
      refusal.headers().forEach((name, value) -> assertThat(response.header(name)).hasValue(value));
      assertThat(refusal.serverMessage()).isNotNull();
      body = refusal.body();
    } else {
      body = ((InvalidResponseException) thrown).body();
    }
    assertThat(body.isPresent()).isEqualTo(response.bytes().length > 0);
    assertThat(body.orElse("").length()).isLessThanOrEqualTo(64 * 1024);
  }

  private static void quotesNothing(ExtrovertException thrown, RawResponse response) {
    assertThat(thrown).hasNoCause().hasNoSuppressedExceptions();
    assertThat(thrown.toString())
        .isEqualTo(thrown.getClass().getName() + ": " + thrown.getMessage());

    Matcher message = MESSAGE.matcher(thrown.getMessage());
    assertThat(message.matches()).as(thrown.getMessage()).isTrue();
    assertThat(Optional.ofNullable(message.group("id"))).isEqualTo(thrown.requestId());
    if (message.group("host") != null) {
      assertThat(response.statusCode()).isBetween(300, 399);
      isPresentable(message.group("host"), response, "Location");
    }
    assertThat(thrown.getMessage()).doesNotContainIgnoringCase(KEY, SLUG);
    assertThat(ownWords(message)).doesNotContainIgnoringCase(MARKER);
  }

  /** The message without the words of the server that it may show. */
  private static String ownWords(Matcher message) {
    StringBuilder own = new StringBuilder(message.group());
    // Backwards, so that a deletion moves nothing that is still to be deleted.
    for (String shown : List.of("id", "host")) {
      if (message.start(shown) >= 0) {
        own.delete(message.start(shown), message.end(shown));
      }
    }
    return own.toString();
  }

  private static void isPresentable(String word, RawResponse response, String... headers) {
    assertThat(word).matches("[A-Za-z0-9._-]{1,253}").doesNotContainIgnoringCase(KEY, SLUG);
    assertThat(headers)
        .as("the headers that %s may come from", word)
        .anyMatch(name -> response.header(name).orElse("").contains(word));
  }

  private static boolean saysSuccess(RawResponse response) {
    return "success".equals(json(response).path("status").textValue());
  }

  /** Reads the body without any of the client's strictness. */
  private static JsonNode json(RawResponse response) {
    try {
      return JSON.readTree(response.bytes());
    } catch (IOException e) {
      throw new AssertionError("a body that is not JSON was taken for an envelope", e);
    }
  }
}
