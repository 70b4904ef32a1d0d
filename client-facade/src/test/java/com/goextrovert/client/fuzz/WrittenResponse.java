package com.goextrovert.client.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.goextrovert.client.internal.http.RawResponse;
import com.goextrovert.client.internal.http.RawResponse.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A response as text, so that seeds and findings are readable. Every text is a valid response.
 *
 * <pre>
 * 503 WHOLE
 * Retry-After: 120
 *
 * {"status":"error"}
 * </pre>
 */
final class WrittenResponse {
  private static final Pattern START = Pattern.compile("([1-9]\\d\\d) (WHOLE|LIMITED|TRUNCATED)");

  private WrittenResponse() {}

  static RawResponse read(byte[] written) {
    String text = new String(written, ISO_8859_1);
    int end = text.contains("\n\n") ? text.indexOf("\n\n") : text.length();
    byte[] body = text.substring(Math.min(end + 2, text.length())).getBytes(ISO_8859_1);
    // OkHttp also reads header lines as UTF-8.
    String[] lines = new String(text.substring(0, end).getBytes(ISO_8859_1), UTF_8).split("\n");
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line : lines) {
      String[] header = line.split(":", 2);
      if (header.length == 2) {
        headers.computeIfAbsent(header[0], name -> new ArrayList<>()).add(header[1].trim());
      }
    }
    Matcher start = START.matcher(lines[0]);
    boolean valid = start.lookingAt();
    return new RawResponse(
        valid ? Integer.parseInt(start.group(1)) : 200,
        headers,
        body,
        valid ? Extent.valueOf(start.group(2)) : Extent.WHOLE);
  }
}
