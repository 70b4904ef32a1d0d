package com.goextrovert.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Sends each request once, unchanged, and follows no redirect. Limits the time of an exchange and
 * the size of its response.
 */
public final class BoundedHttpClient {
  private static final int MAX_BODY_BYTES = 1 << 20;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String baseUrl;
  private final Duration limit;

  public BoundedHttpClient(String baseUrl, Duration limit) {
    this.baseUrl = baseUrl;
    this.limit = limit;
  }

  /** Returns the response, whatever its status code. */
  public ResponseMessage send(RequestMessage request) {
    StringBuilder url = new StringBuilder(baseUrl + request.path());
    request.query().forEach((name, value) -> url.append("?" + name + "=" + encode(value)));
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(url.toString()))
            .method(
                request.method(),
                request.body().isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(request.body()));
    request.headers().forEach(builder::header);
    return TimeLimit.call(limit, () -> exchange(builder.build()));
  }

  private ResponseMessage exchange(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
    try (InputStream in = response.body()) {
      byte[] body = in.readNBytes(MAX_BODY_BYTES + 1);
      if (body.length > MAX_BODY_BYTES) {
        throw new IOException("The response is too long.");
      }
      return new ResponseMessage(
          response.statusCode(),
          response.headers().firstValue("Content-Type"),
          new String(body, UTF_8));
    }
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
