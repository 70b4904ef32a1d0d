package com.goextrovert.client.internal.call;

import static com.goextrovert.client.internal.call.Responses.SUCCESS;
import static com.goextrovert.client.internal.call.Responses.response;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.goextrovert.client.ThrowableText;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.error.InvalidResponseException;
import com.goextrovert.client.internal.http.RawResponse;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileBodyTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadable")
  void unreadableBodyOf2xxIsInvalid(String what, byte[] body) {
    ExtrovertException thrown = Reading.exception(response(201, body));
    assertThat(thrown)
        .isInstanceOf(InvalidResponseException.class)
        .hasMessageContaining("the body is not a JSON object")
        .hasNoCause();
    assertThat(thrown.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(ThrowableText.of(thrown)).doesNotContain("zebra");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadable")
  void unreadableBodyOf4xxIsIgnored(String what, byte[] body) {
    ExtrovertException thrown = Reading.exception(response(401, body));
    assertThat(thrown).hasMessage("add prospect failed: 401 Unauthorized (1 attempt)");
    assertThat(thrown.delivery()).isEqualTo(Delivery.REJECTED);
  }

  static List<Arguments> unreadable() {
    return List.of(
        arguments("100,000 levels of nesting", with("[".repeat(100_000) + "]".repeat(100_000))),
        arguments("unclosed nesting", "{\"a\":".repeat(100_000).getBytes(UTF_8)),
        arguments("a number of 5,000 digits", with("9".repeat(5_000))),
        arguments("a fraction of 5,000 digits", with("0." + "9".repeat(5_000))),
        arguments("NUL bytes", new byte[1_000]),
        arguments("a NUL byte in a text", with("\"zebra\0\"")),
        arguments("a NUL byte at the end", (SUCCESS + "\0").getBytes(UTF_8)),
        arguments("a line feed in a text", with("\"zebra\n\"")),
        arguments("Latin-1", with("\"zebra \u00e9\"", ISO_8859_1)),
        arguments(
            "a truncated UTF-8 sequence", Arrays.copyOf(with("\"\u00e9"), with("\"").length + 1)),
        arguments("only a UTF-8 byte order mark", "\ufeff".getBytes(UTF_8)),
        arguments("only a UTF-16 byte order mark", "\ufeff".getBytes(UTF_16BE)),
        arguments("truncated UTF-16", Arrays.copyOf("\ufeff{\"a\"}".getBytes(UTF_16LE), 9)),
        arguments("NaN", with("NaN")),
        arguments("a comment", with("1 /* zebra */")),
        arguments("unlabelled gzip", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0}));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
  void byteOrderMarkIsSkipped(Charset charset) {
    byte[] body = ("\ufeff" + SUCCESS).getBytes(charset);
    assertThat(Reading.confirmed(response(201, body)).message()).isEqualTo("Prospect added");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{},", "[],", "[[{}]],", "null,", "\"\","})
  void hostileBodyTakesLittleMemory(String element) {
    String array = "[" + element.repeat(900_000 / element.length()) + "1]";
    RawResponse response = response(201, with(array));
    long before = THREADS.getCurrentThreadAllocatedBytes();
    AttemptOutcome outcome = Reading.of(response);
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(1 << 20);
    assertThat(outcome).isInstanceOf(AttemptOutcome.Confirmed.class);
  }

  /** With the body itself, this makes the factor of ten that maxResponseBytes documents. */
  @ParameterizedTest
  @ValueSource(strings = {"a", "\u00e9", "\ud83d\ude00", "\\u0061", "\",\""})
  void longMessageTakesAtMostNineTimesItsSize(String text) {
    int size = 1 << 20;
    String message = text.repeat(size / text.getBytes(UTF_8).length);
    byte[] body = ("{\"message\":[\"" + message + "\"]}").getBytes(UTF_8);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    Optional<ResponseEnvelope> envelope = ResponseEnvelope.parse(body);
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(9 * size);
    assertThat(envelope.flatMap(ResponseEnvelope::errorMessage)).isPresent();
  }

  private static byte[] with(String further) {
    return with(further, UTF_8);
  }

  private static byte[] with(String further, Charset charset) {
    return (SUCCESS.substring(0, SUCCESS.length() - 1) + ",\"further\":" + further + "}")
        .getBytes(charset);
  }
}
