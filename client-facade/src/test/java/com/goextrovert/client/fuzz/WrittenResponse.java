package com.goextrovert.client.fuzz;

import com.goextrovert.client.internal.http.RawResponse;
import com.goextrovert.client.internal.http.RawResponse.Extent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A response written down much as it goes over the wire, so that seeds and findings are readable:
 *
 * <pre>
 * 503 WHOLE
 * Retry-After: 120
 *
 * {"status":"error"}
 * </pre>
 *
 * <p>Any bytes are a response: malformed ones still have a status code and an extent.
 */
final class WrittenResponse {
  private final byte[] bytes;
  private int next;

  private WrittenResponse(byte[] bytes) {
    this.bytes = bytes;
  }

  static RawResponse read(byte[] bytes) {
    WrittenResponse written = new WrittenResponse(bytes);
    String first = written.line();
    Map<String, List<String>> headers = written.headers();
    byte[] body = Arrays.copyOfRange(bytes, written.next, bytes.length);
    return new RawResponse(status(first), headers, body, extent(first));
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
      case 'T' -> Extent.TRUNCATED;
      default -> Extent.WHOLE;
    };
  }

  /** As the transport delivers them: names in any case, all values of a name in order. */
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

  /** OkHttp, too, reads header lines as UTF-8. */
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
