package com.goextrovert.client.fuzz;

import com.goextrovert.client.internal.http.Answer;
import com.goextrovert.client.internal.http.Answer.Extent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer written down much as it goes over the wire, so that a seed is a text that a reviewer
 * can read and a fuzzer's finding is one too:
 *
 * <pre>
 * 503 WHOLE
 * Retry-After: 120
 *
 * {"status":"error"}
 * </pre>
 *
 * <p>Any bytes are an answer: what is not written properly still has a status and an extent.
 */
final class WrittenAnswer {
  private final byte[] bytes;
  private int next;

  private WrittenAnswer(byte[] bytes) {
    this.bytes = bytes;
  }

  static Answer read(byte[] bytes) {
    WrittenAnswer written = new WrittenAnswer(bytes);
    String first = written.line();
    Map<String, List<String>> headers = written.headers();
    byte[] body = Arrays.copyOfRange(bytes, written.next, bytes.length);
    return new Answer(status(first), headers, body, extent(first));
  }

  /** 100 to 999. */
  private static int status(String line) {
    int status = 0;
    for (int i = 0; i < 3; i++) {
      status = status * 10 + (i < line.length() ? digit(line.charAt(i)) : 0);
    }
    return status < 100 ? status + 100 : status;
  }

  private static int digit(char c) {
    return c >= '0' && c <= '9' ? c - '0' : c % 10;
  }

  private static Extent extent(String line) {
    return switch (line.length() > 4 ? line.charAt(4) : ' ') {
      case 'L' -> Extent.LIMITED;
      case 'C' -> Extent.CUT;
      default -> Extent.WHOLE;
    };
  }

  /** As the gateway hands them on: names in any case, all the values of a name in order. */
  private Map<String, List<String>> headers() {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon >= 0) {
        headers
            .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
            .add(line.substring(colon + 1).trim());
      }
    }
    return headers;
  }

  /** OkHttp, too, takes header lines for UTF-8. */
  private String line() {
    int start = next;
    while (next < bytes.length && bytes[next] != '\n') {
      next++;
    }
    String line = new String(bytes, start, next - start, StandardCharsets.UTF_8);
    next = Math.min(next + 1, bytes.length);
    return line;
  }
}
