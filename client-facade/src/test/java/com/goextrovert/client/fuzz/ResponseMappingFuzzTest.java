package com.goextrovert.client.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import com.goextrovert.client.internal.answer.AnswerReader;
import com.goextrovert.client.internal.answer.Outcome;
import com.goextrovert.client.internal.answer.Outcome.Confirmed;
import com.goextrovert.client.internal.answer.Outcome.Failed;
import com.goextrovert.client.internal.answer.Outcome.Kind;
import com.goextrovert.client.internal.answer.Secrets;
import com.goextrovert.client.internal.http.Answer;
import com.goextrovert.client.internal.http.Answer.Extent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whatever a server answers, it is judged, and nothing that it says gets into a message. */
class ResponseMappingFuzzTest {
  private static final String KEY = "Key-of-the-team-42";
  private static final String SLUG = "john-doe";

  /** A word that only the server uses. */
  private static final String MARKER = "Zebra";

  private static final AnswerReader READER =
      new AnswerReader(InstantSource.fixed(Instant.parse("2026-07-27T10:00:00Z")));
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

  /** All that a message may consist of; only the two groups are words of the server's. */
  private static final Pattern MESSAGE =
      Pattern.compile(
          "add prospect failed: (?:status \\d{3}|\\d{3}(?: [A-Z][A-Za-z]*)+)"
              + "(?:, redirect to (?<host>[A-Za-z0-9.-]{1,253}) not followed"
              + "|, but the (?:body|envelope's) [a-zJSON ]+)?"
              + " \\((?:request id (?<id>[A-Za-z0-9._-]{1,64}), )?3 attempts\\)");

  @FuzzTest
  void everyAnswerIsJudgedAndNoneIsQuoted(byte[] written) {
    Answer answer = WrittenAnswer.read(written);
    Outcome outcome = READER.read(answer, new Secrets(KEY, SLUG));

    assertThat(outcome.statusCode()).hasValue(answer.statusCode());
    outcome.requestId().ifPresent(id -> isPresentable(id, answer, "X-Request-Id", "CF-Ray"));
    if (outcome instanceof Confirmed confirmed) {
      isConfirmed(confirmed, answer);
    } else {
      isFailed((Failed) outcome, answer);
    }
  }

  private static void isConfirmed(Confirmed confirmed, Answer answer) {
    assertThat(answer.statusCode()).isBetween(200, 299);
    assertThat(answer.extent()).isEqualTo(Extent.WHOLE);
    assertThat(saysSuccess(answer)).isTrue();
    assertThat(json(answer).path("data").isNull()).isTrue();
    assertThat(json(answer).path("message").textValue()).isEqualTo(confirmed.message());
  }

  private static void isFailed(Failed failed, Answer answer) {
    ExtrovertException thrown = failed.toException("add prospect", failed.delivery(), 3);
    assertThat(thrown).isExactlyInstanceOf(expectedType(answer.statusCode()));
    assertThat(thrown.delivery()).isEqualTo(failed.delivery());
    assertThat(thrown.requestId()).isEqualTo(failed.requestId());
    assertThat(failed.kind()).isEqualTo(expectedKind(answer.statusCode()));
    isRightDelivery(failed.delivery(), answer);
    isRightWait(failed, thrown);
    isRightRecord(thrown, answer);
    quotesNothing(thrown, answer);
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

  private static Kind expectedKind(int status) {
    if (status == 429) {
      return Kind.RATE_LIMITED;
    }
    return status >= 502 && status <= 504 ? Kind.UNAVAILABLE : Kind.OTHER;
  }

  private static void isRightDelivery(Delivery delivery, Answer answer) {
    int status = answer.statusCode();
    if (status / 100 == 2) {
      assertThat(delivery).isIn(Delivery.UNKNOWN, Delivery.APPLIED);
    } else {
      boolean refused = status / 100 == 4 && status != 408;
      assertThat(delivery).isEqualTo(refused ? Delivery.REJECTED : Delivery.UNKNOWN);
    }
    if (delivery == Delivery.APPLIED) {
      assertThat(answer.extent()).isEqualTo(Extent.WHOLE);
      assertThat(saysSuccess(answer)).isTrue();
    }
  }

  private static void isRightWait(Failed failed, ExtrovertException thrown) {
    failed.retryAfter().map(Duration::toMillis).ifPresent(ms -> assertThat(ms).isNotNegative());
    if (thrown instanceof RateLimitException limited) {
      assertThat(limited.retryAfter()).isEqualTo(failed.retryAfter());
    }
  }

  /** What is kept for those who ask: bounded, and nothing but what was said. */
  private static void isRightRecord(ExtrovertException thrown, Answer answer) {
    Optional<String> body;
    if (thrown instanceof ApiException refusal) {
      assertThat(refusal.statusCode()).isEqualTo(answer.statusCode());
      assertThat(KEPT_HEADERS).containsAll(refusal.headers().keySet());
      refusal.headers().forEach((name, value) -> assertThat(answer.header(name)).hasValue(value));
      assertThat(refusal.serverMessage()).isNotNull();
      body = refusal.body();
    } else {
      body = ((InvalidResponseException) thrown).body();
    }
    assertThat(body.isPresent()).isEqualTo(answer.body().length > 0);
    assertThat(body.orElse("").length()).isLessThanOrEqualTo(64 * 1024);
  }

  private static void quotesNothing(ExtrovertException thrown, Answer answer) {
    assertThat(thrown).hasNoCause().hasNoSuppressedExceptions();
    assertThat(thrown.toString())
        .isEqualTo(thrown.getClass().getName() + ": " + thrown.getMessage());

    Matcher message = MESSAGE.matcher(thrown.getMessage());
    assertThat(message.matches()).as(thrown.getMessage()).isTrue();
    assertThat(Optional.ofNullable(message.group("id"))).isEqualTo(thrown.requestId());
    if (message.group("host") != null) {
      assertThat(answer.statusCode()).isBetween(300, 399);
      isPresentable(message.group("host"), answer, "Location");
    }
    assertThat(thrown.getMessage()).doesNotContainIgnoringCase(KEY, SLUG);
    assertThat(ownWords(message)).doesNotContainIgnoringCase(MARKER);
  }

  /** A message without the words in it that are the server's, and may be. */
  private static String ownWords(Matcher message) {
    StringBuilder own = new StringBuilder(message.group());
    // From the end, so that what is cut out first moves nothing that is still to be cut.
    for (String shown : List.of("id", "host")) {
      if (message.start(shown) >= 0) {
        own.delete(message.start(shown), message.end(shown));
      }
    }
    return own.toString();
  }

  private static void isPresentable(String word, Answer answer, String... headers) {
    assertThat(word).matches("[A-Za-z0-9._-]{1,253}").doesNotContainIgnoringCase(KEY, SLUG);
    assertThat(headers)
        .as("the headers that %s may come from", word)
        .anyMatch(name -> answer.header(name).orElse("").contains(word));
  }

  private static boolean saysSuccess(Answer answer) {
    return "success".equals(json(answer).path("status").textValue());
  }

  /**
   * The body read without any of the strictness that the client has. Jackson pads names with 0xFF
   * where it looks up whether it has seen them, and so takes {@code mess\xFFage} for the {@code
   * message} of an earlier answer, although no UTF-8 text holds that byte.
   */
  private static JsonNode json(Answer answer) {
    byte[] body = answer.body();
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return jsonWithoutPadding(body);
    }
  }

  private static JsonNode jsonWithoutPadding(byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1).replace("\u00ff", "");
    try {
      return JSON.readTree(text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new AssertionError("a body that is not JSON was taken for an envelope", e);
    }
  }
}
