package com.goextrovert.client.internal.call;

import com.goextrovert.client.error.ApiException;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.ErrorDetails;
import com.goextrovert.client.error.InvalidResponseException;
import com.goextrovert.client.error.RateLimitException;
import com.goextrovert.client.error.UnexpectedStatusException;
import com.goextrovert.client.internal.call.AttemptOutcome.Confirmed;
import com.goextrovert.client.internal.call.AttemptOutcome.Failed;
import com.goextrovert.client.internal.call.AttemptOutcome.Kind;
import com.goextrovert.client.internal.http.RawResponse;
import com.goextrovert.client.internal.http.RawResponse.Extent;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads responses. Never throws; an unreadable response becomes a failure. Thread-safe. */
final class ResponseReader {
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

  /** Limits the body text in an exception, which outlives its response. */
  private static final int MAX_BODY_BYTES = 64 * 1024;

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

  private final RetryAfter retryAfter;

  ResponseReader(InstantSource clock) {
    this.retryAfter = new RetryAfter(clock);
  }

  AttemptOutcome read(RawResponse response, Secrets secrets) {
    boolean success = response.statusCode() >= 200 && response.statusCode() <= 299;
    return success ? readSuccess(response, secrets) : readError(response, secrets);
  }

  /** Reads a response of each kind, to initialize every class that reading uses. */
  Stream<AttemptOutcome> readSamples() {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Content-Type", List.of("application/json; charset=utf-8"));
    headers.put("Location", List.of("https://localhost/"));
    headers.put("Retry-After", List.of("Thu, 01 Jan 1970 00:00:00 GMT"));
    headers.put("X-Request-Id", List.of("id"));
    return IntStream.of(200, 302, 400, 401, 403, 404, 409, 429, 500, 600)
        .boxed()
        .flatMap(
            status ->
                Stream.of(
                        "{\"status\":\"success\",\"data\":null,\"message\":\"\",\"code\":1.0}",
                        "{\"message\":[{},\"\"],",
                        "")
                    .map(body -> body.getBytes(StandardCharsets.UTF_8))
                    .map(body -> new RawResponse(status, headers, body, Extent.WHOLE)))
        .map(response -> read(response, new Secrets("key", "slug")));
  }

  private static AttemptOutcome readSuccess(RawResponse response, Secrets secrets) {
    Optional<String> requestId = requestId(response, secrets);
    Optional<ResponseEnvelope> envelope =
        response.extent() == Extent.WHOLE
            ? ResponseEnvelope.parse(response.bytes())
            : Optional.empty();
    String problem = problem(response.extent(), envelope);
    if (problem == null) {
      String message = envelope.flatMap(ResponseEnvelope::message).orElseThrow();
      return new Confirmed(response.statusCode(), message, requestId);
    }
    boolean applied = envelope.filter(ResponseEnvelope::saysSuccess).isPresent();
    return new Failed(
        Kind.OTHER,
        applied ? Delivery.APPLIED : Delivery.UNKNOWN,
        OptionalInt.of(response.statusCode()),
        requestId,
        Optional.empty(),
        failure ->
            new InvalidResponseException(
                failure, response.statusCode(), problem, bodyText(response)));
  }

  /** Returns how a 2xx response breaks the contract; null if it does not. */
  private static String problem(Extent extent, Optional<ResponseEnvelope> envelope) {
    return switch (extent) {
      case LIMITED -> "the body is larger than maxResponseBytes";
      case TRUNCATED -> "the body could not be read";
      case WHOLE ->
          envelope.isPresent() ? envelope.get().problem() : "the body is not a JSON object";
    };
  }

  private Failed readError(RawResponse response, Secrets secrets) {
    int status = response.statusCode();
    Optional<Duration> backoff = response.header("Retry-After").flatMap(retryAfter::parse);
    return new Failed(
        kind(status),
        status >= 400 && status <= 499 && status != 408 ? Delivery.REJECTED : Delivery.UNKNOWN,
        OptionalInt.of(status),
        requestId(response, secrets),
        backoff,
        failure -> {
          ErrorDetails details = details(response);
          if (status == 429) {
            return new RateLimitException(failure, details, backoff.orElse(null));
          }
          if (status >= 300 && status <= 399) {
            return new UnexpectedStatusException(
                failure, details, locationHost(response, secrets).orElse(null));
          }
          return ApiException.of(failure, details);
        });
  }

  private static Kind kind(int status) {
    return switch (status) {
      case 429 -> Kind.RATE_LIMITED;
      case 502, 503, 504 -> Kind.UNAVAILABLE;
      default -> Kind.OTHER;
    };
  }

  private static ErrorDetails details(RawResponse response) {
    Map<String, String> kept = new TreeMap<>();
    KEPT_HEADERS.forEach(name -> response.header(name).ifPresent(value -> kept.put(name, value)));
    ErrorDetails details =
        ErrorDetails.of(response.statusCode()).withHeaders(kept).withBody(bodyText(response));
    return ResponseEnvelope.parse(response.bytes())
        .flatMap(ResponseEnvelope::errorMessage)
        .map(details::withServerMessage)
        .orElse(details);
  }

  /** Returns at most the first 64 KiB, decoded; null if the body is empty. */
  private static String bodyText(RawResponse response) {
    byte[] body = response.bytes();
    return body.length == 0
        ? null
        : new String(body, 0, Math.min(body.length, MAX_BODY_BYTES), charset(response));
  }

  private static Charset charset(RawResponse response) {
    Matcher declared = CHARSET.matcher(response.header("Content-Type").orElse(""));
    try {
      return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // UTF-8 is the most likely encoding.
      return StandardCharsets.UTF_8;
    }
  }

  private static Optional<String> requestId(RawResponse response, Secrets secrets) {
    return response
        .header("X-Request-Id")
        .flatMap(secrets::presentableId)
        .or(() -> response.header("CF-Ray").flatMap(secrets::presentableId));
  }

  private static Optional<String> locationHost(RawResponse response, Secrets secrets) {
    return response
        .header("Location")
        .flatMap(ResponseReader::host)
        .flatMap(secrets::presentableHost);
  }

  private static Optional<String> host(String location) {
    try {
      return Optional.ofNullable(new URI(location).getHost());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
