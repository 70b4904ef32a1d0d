package com.goextrovert.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads HTTP/1.1 requests from one connection.
 *
 * <p>Reads a well-formed request completely before returning or rejecting it, so that the next
 * bytes on the connection belong to the next request.
 */
final class RequestReader {
  private static final int MAX_HEAD_BYTES = 64 << 10;
  private static final int MAX_BODY_BYTES = 1 << 20;
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern REQUEST_LINE =
      Pattern.compile("(" + TOKEN + ") ([\\x21-\\x7e]+) HTTP/([0-9])\\.([0-9])");
  private static final Pattern HEADER =
      Pattern.compile("(" + TOKEN + "):([\\t\\x20-\\x7e\\x80-\\xff]*)");
  private static final Pattern ABSOLUTE_TARGET =
      Pattern.compile("https?://[^/?]*(.*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern CHUNK_SIZE = Pattern.compile("([0-9A-Fa-f]{1,8})[ \\t]*(;.*)?");

  private final InputStream in;
  private final OutputStream out;
  private int headBytes;
  private boolean keepsAlive;

  RequestReader(InputStream in, OutputStream out) {
    this.in = new BufferedInputStream(in);
    this.out = out;
  }

  /**
   * Reads the next request; empty if the client has closed the connection.
   *
   * @throws RejectedRequestException if the request is malformed or too large
   */
  Optional<ReceivedRequest> next() throws IOException {
    keepsAlive = false;
    headBytes = 0;
    Optional<String> line = requestLine();
    if (line.isEmpty()) {
      return Optional.empty();
    }
    Matcher request = REQUEST_LINE.matcher(line.get());
    if (!request.matches()) {
      throw new RejectedRequestException(400, "The request line is malformed");
    }
    if (!request.group(3).equals("1")) {
      throw new RejectedRequestException(505, "The HTTP version is not supported");
    }
    Map<String, List<String>> headers = headers();
    boolean isHttp10 = request.group(4).equals("0");
    if (headers.getOrDefault("Host", List.of()).size() != 1 && !isHttp10) {
      throw new RejectedRequestException(400, "There must be exactly one Host header");
    }
    Body body = body(headers);
    keepsAlive = !isHttp10 && !contains(headers, "Connection", "close");
    if (body.size > MAX_BODY_BYTES) {
      throw new RejectedRequestException(413, "The request body exceeds 1 MiB");
    }
    return Optional.of(request(request.group(1), request.group(2), headers, body));
  }

  /** Returns whether another request may follow the last one on this connection. */
  boolean keepsAlive() {
    return keepsAlive;
  }

  private static ReceivedRequest request(
      String method, String target, Map<String, List<String>> headers, Body body) {
    Matcher absolute = ABSOLUTE_TARGET.matcher(target);
    String[] parts = (absolute.matches() ? absolute.group(1) : target).split("\\?", 2);
    return new ReceivedRequest(
        method,
        parts[0].isEmpty() ? "/" : parts[0],
        parts.length == 1 ? Optional.empty() : Optional.of(parts[1]),
        headers,
        body.kept.toByteArray());
  }

  /** Skips empty lines before a request, as RFC 9112 recommends. */
  private Optional<String> requestLine() throws IOException {
    while (true) {
      in.mark(1);
      if (in.read() < 0) {
        return Optional.empty();
      }
      in.reset();
      String line = line();
      if (!line.isEmpty()) {
        return Optional.of(line);
      }
    }
  }

  private Map<String, List<String>> headers() throws IOException {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(); !line.isEmpty(); line = line()) {
      Matcher header = HEADER.matcher(line);
      if (!header.matches()) {
        throw new RejectedRequestException(400, "A header is malformed");
      }
      headers
          .computeIfAbsent(header.group(1), name -> new ArrayList<>(1))
          .add(header.group(2).strip());
    }
    headers.replaceAll((name, values) -> List.copyOf(values));
    return Collections.unmodifiableMap(headers);
  }

  private Body body(Map<String, List<String>> headers) throws IOException {
    List<String> encodings = headers.getOrDefault("Transfer-Encoding", List.of());
    Set<String> lengths = Set.copyOf(headers.getOrDefault("Content-Length", List.of()));
    if (!encodings.isEmpty()
        && !(encodings.size() == 1 && encodings.get(0).equalsIgnoreCase("chunked"))) {
      throw new RejectedRequestException(501, "Transfer-Encoding must be chunked");
    }
    if (lengths.size() + encodings.size() > 1
        || lengths.stream().anyMatch(length -> !length.matches("[0-9]{1,18}"))) {
      throw new RejectedRequestException(400, "The length of the request body is ambiguous");
    }
    if (contains(headers, "Expect", "100-continue")) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
    }
    Body body = new Body();
    if (encodings.isEmpty()) {
      read(lengths.stream().mapToLong(Long::parseLong).sum(), body);
    } else {
      readChunks(body);
    }
    return body;
  }

  private void readChunks(Body body) throws IOException {
    for (long size = chunkSize(); size > 0; size = chunkSize()) {
      read(size, body);
      if (!line().isEmpty()) {
        throw new RejectedRequestException(400, "A chunk is longer than its size");
      }
    }
    headers(); // the trailers
  }

  private long chunkSize() throws IOException {
    headBytes = 0;
    Matcher size = CHUNK_SIZE.matcher(line());
    if (!size.matches()) {
      throw new RejectedRequestException(400, "A chunk size is malformed");
    }
    return Long.parseLong(size.group(1), 16);
  }

  private void read(long length, Body body) throws IOException {
    byte[] buffer = new byte[8 << 10];
    long left = length;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new EOFException("The connection ended within a request");
      }
      body.add(buffer, read);
      left -= read;
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The connection ended within a request");
      }
      if (++headBytes > MAX_HEAD_BYTES) {
        throw new RejectedRequestException(431, "The request's headers exceed 64 KiB");
      }
      line.write(next);
    }
    String text = line.toString(ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private static boolean contains(Map<String, List<String>> headers, String name, String element) {
    return headers.getOrDefault(name, List.of()).stream()
        .flatMap(value -> Pattern.compile(",").splitAsStream(value))
        .anyMatch(each -> each.strip().equalsIgnoreCase(element));
  }

  /** Counts all bytes of a body, and keeps those up to the limit. */
  private static final class Body {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long size;

    private void add(byte[] bytes, int count) {
      size += count;
      if (size <= MAX_BODY_BYTES) {
        kept.write(bytes, 0, count);
      }
    }
  }
}
