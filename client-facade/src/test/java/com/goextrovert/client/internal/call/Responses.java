package com.goextrovert.client.internal.call;

import com.goextrovert.client.internal.http.NoResponseException;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import com.goextrovert.client.internal.http.RawResponse;
import com.goextrovert.client.internal.http.RawResponse.Extent;
import feign.Request;
import feign.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Responses and failures as the transport delivers them. */
public final class Responses {
  public static final String SUCCESS =
      "{\"status\":\"success\",\"data\":null,\"message\":\"Prospect added\"}";

  private Responses() {}

  public static RawResponse success(int status) {
    return response(status, SUCCESS);
  }

  /** Returns a response. Names and values of headers alternate. */
  public static RawResponse response(int status, String body, String... headers) {
    return response(status, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  public static RawResponse response(int status, byte[] body, String... headers) {
    Map<String, List<String>> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 0; i < headers.length; i += 2) {
      map.put(headers[i], List.of(headers[i + 1]));
    }
    return new RawResponse(status, map, body, Extent.WHOLE);
  }

  public static NoResponseException noResponse(Reason reason, boolean sent) {
    return new NoResponseException(reason, sent, null);
  }

  /** Wraps a response as the generated interface returns it. */
  public static Response toFeign(RawResponse response) {
    return response.toFeign(
        Request.create(Request.HttpMethod.POST, "http://localhost", Map.of(), null, null, null));
  }
}
