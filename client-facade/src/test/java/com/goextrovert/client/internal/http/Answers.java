package com.goextrovert.client.internal.http;

import com.goextrovert.client.internal.http.Answer.Extent;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the transport hands on, made by hand. */
public final class Answers {
  public static final String SUCCESS =
      "{\"status\":\"success\",\"data\":null,\"message\":\"Prospect added\"}";

  private Answers() {}

  public static Answer success(int status) {
    return answer(status, SUCCESS);
  }

  /** An answer with a body and headers, given as names and values in turn. */
  public static Answer answer(int status, String body, String... headers) {
    return answer(status, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  public static Answer answer(int status, byte[] body, String... headers) {
    Map<String, List<String>> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 0; i < headers.length; i += 2) {
      map.put(headers[i], List.of(headers[i + 1]));
    }
    return new Answer(status, map, body, Extent.WHOLE);
  }

  public static Answer partly(Extent extent, Answer answer) {
    return new Answer(answer.statusCode(), answer.headers(), answer.body(), extent);
  }

  public static NoResponseException noAnswer(Reason reason, boolean sent) {
    return new NoResponseException(reason, sent);
  }

  public static NoResponseException noAnswer(Reason reason, boolean sent, Throwable cause) {
    return new NoResponseException(reason, sent, cause);
  }
}
