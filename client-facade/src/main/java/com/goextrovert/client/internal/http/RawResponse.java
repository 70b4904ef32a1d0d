package com.goextrovert.client.internal.http;

import feign.Request;
import feign.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A received response of any status code: headers by case-insensitive name, and the part of the
 * body that was read. Passes through Feign as a response body.
 */
public record RawResponse(
    int statusCode, Map<String, List<String>> headers, byte[] bytes, Extent extent)
    implements Response.Body {

  /** How much of a body was read. */
  public enum Extent {
    /** All of it. */
    WHOLE,
    /** As much as the limit allows; there was more. */
    LIMITED,
    /** What arrived before the connection was lost, time ran out or decompression failed. */
    TRUNCATED
  }

  public static RawResponse of(Response response) {
    return (RawResponse) response.body();
  }

  public Response toFeign(Request request) {
    return Response.builder().request(request).status(statusCode).body(this).build();
  }

  public Optional<String> header(String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
  }

  /** Null, because Feign replaces a body of known length with a copy of its own. */
  @Override
  public Integer length() {
    return null;
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public InputStream asInputStream() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public Reader asReader(Charset charset) {
    return new InputStreamReader(asInputStream(), charset);
  }

  @Override
  public void close() {}

  /** Leaves out headers and body, which are server text. */
  @Override
  public String toString() {
    return "RawResponse[statusCode=" + statusCode + ", extent=" + extent + "]";
  }
}
