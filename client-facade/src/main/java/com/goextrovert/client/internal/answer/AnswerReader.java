package com.goextrovert.client.internal.answer;

import com.goextrovert.client.error.ApiException;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.ErrorDetails;
import com.goextrovert.client.error.InvalidResponseException;
import com.goextrovert.client.error.RateLimitException;
import com.goextrovert.client.error.UnexpectedStatusException;
import com.goextrovert.client.internal.answer.Outcome.Confirmed;
import com.goextrovert.client.internal.answer.Outcome.Failed;
import com.goextrovert.client.internal.answer.Outcome.Kind;
import com.goextrovert.client.internal.http.Answer;
import com.goextrovert.client.internal.http.Answer.Extent;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Judges answers. It fails on none: what cannot be read is told as such. Thread-safe. */
public final class AnswerReader {
  private static final List<String> KEPT_HEADERS =
      List.of(
          "Content-Type",
          "Date",
          "Retry-After",
          "X-Request-Id",
          "CF-Ray",
          "X-RateLimit-Limit",
          "X-RateLimit-Remaining",
          "X-RateLimit-Reset");

  private final RetryAfter retryAfter;

  /**
   * A reader.
   *
   * @param clock tells how far away a date is
   */
  public AnswerReader(InstantSource clock) {
    this.retryAfter = new RetryAfter(clock);
  }

  /**
   * What an answer means.
   *
   * @param answer the answer
   * @param secrets what must not be shown of it
   * @return a confirmation, or the failure that it stands for
   */
  public Outcome read(Answer answer, Secrets secrets) {
    boolean success = answer.statusCode() >= 200 && answer.statusCode() <= 299;
    return success ? readSuccess(answer, secrets) : readError(answer, secrets);
  }

  private Outcome readSuccess(Answer answer, Secrets secrets) {
    if (answer.extent() == Extent.LIMITED) {
      return invalid(answer, secrets, Delivery.UNKNOWN, "the body is larger than it may be");
    }
    if (answer.extent() == Extent.CUT) {
      return invalid(answer, secrets, Delivery.UNKNOWN, "the body could not be read");
    }
    Optional<Envelope> parsed = Envelope.parse(answer.body());
    if (parsed.isEmpty()) {
      return invalid(answer, secrets, Delivery.UNKNOWN, "the body is not a JSON object");
    }
    Envelope envelope = parsed.get();
    if (!envelope.saysSuccess()) {
      String what = envelope.hasStatus() ? "is not success" : "is missing or not a text";
      return invalid(answer, secrets, Delivery.UNKNOWN, "the envelope's status " + what);
    }
    if (!envelope.hasNullData()) {
      return invalid(
          answer, secrets, Delivery.APPLIED, "the envelope's data is missing or not null");
    }
    if (envelope.message().isEmpty()) {
      return invalid(
          answer, secrets, Delivery.APPLIED, "the envelope's message is missing or not a text");
    }
    return new Confirmed(answer.statusCode(), envelope.message().get(), requestId(answer, secrets));
  }

  private Outcome invalid(Answer answer, Secrets secrets, Delivery delivery, String reason) {
    return new Failed(
        Kind.OTHER,
        delivery,
        OptionalInt.of(answer.statusCode()),
        requestId(answer, secrets),
        Optional.empty(),
        failure ->
            new InvalidResponseException(
                failure, answer.statusCode(), reason, BodyText.of(answer)));
  }

  private Outcome readError(Answer answer, Secrets secrets) {
    int status = answer.statusCode();
    Optional<Duration> wait = answer.header("Retry-After").flatMap(retryAfter::parse);
    return new Failed(
        kind(status),
        status >= 400 && status <= 499 && status != 408 ? Delivery.REJECTED : Delivery.UNKNOWN,
        OptionalInt.of(status),
        requestId(answer, secrets),
        wait,
        failure -> {
          ErrorDetails error = errorAnswer(answer);
          if (status == 429) {
            return new RateLimitException(failure, error, wait.orElse(null));
          }
          if (status >= 300 && status <= 399) {
            return new UnexpectedStatusException(
                failure, error, locationHost(answer, secrets).orElse(null));
          }
          return ApiException.of(failure, error);
        });
  }

  private static Kind kind(int status) {
    return switch (status) {
      case 429 -> Kind.RATE_LIMITED;
      case 502, 503, 504 -> Kind.UNAVAILABLE;
      default -> Kind.OTHER;
    };
  }

  private static ErrorDetails errorAnswer(Answer answer) {
    Map<String, String> kept = new TreeMap<>();
    KEPT_HEADERS.forEach(name -> answer.header(name).ifPresent(value -> kept.put(name, value)));
    ErrorDetails error =
        ErrorDetails.of(answer.statusCode()).withHeaders(kept).withBody(BodyText.of(answer));
    return Envelope.parse(answer.body())
        .flatMap(Envelope::errorMessage)
        .map(error::withServerMessage)
        .orElse(error);
  }

  private static Optional<String> requestId(Answer answer, Secrets secrets) {
    return answer
        .header("X-Request-Id")
        .flatMap(secrets::presentableId)
        .or(() -> answer.header("CF-Ray").flatMap(secrets::presentableId));
  }

  private static Optional<String> locationHost(Answer answer, Secrets secrets) {
    return answer.header("Location").flatMap(AnswerReader::host).flatMap(secrets::presentableHost);
  }

  private static Optional<String> host(String location) {
    try {
      return Optional.ofNullable(new URI(location).getHost());
    } catch (URISyntaxException e) {
      // A location that is not a URL has no host to name.
      return Optional.empty();
    }
  }
}
