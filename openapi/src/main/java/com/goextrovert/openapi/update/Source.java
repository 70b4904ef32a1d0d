package com.goextrovert.openapi.update;

import com.goextrovert.openapi.SpecificationException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The text of a file or of an http address.
 *
 * @param name where it was read, fit for a report and a committed file
 * @param sha256 the SHA-256 of its bytes
 */
record Source(String name, String text, String sha256) {
  private static final int MAX_BYTES = 20_000_000;

  /** Thrown when no specification is found where one should be. */
  static final class UnreachableException extends SpecificationException {
    private static final long serialVersionUID = 1L;

    UnreachableException(String message) {
      super(message);
    }
  }

  /**
   * Reads files and http addresses.
   *
   * @param list their names, separated by commas
   * @param timeout for one address, from the first packet to the last
   */
  static List<Source> read(String list, Duration timeout) {
    List<String> names =
        Arrays.stream(list.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    if (names.isEmpty()) {
      throw new SpecificationException(
          "No specification is named: say -Dspec=<file or URL>[,<file or URL>...].");
    }
    return names.stream()
        .map(name -> name.matches("(?i)https?:.*") ? download(name, timeout) : file(name))
        .toList();
  }

  private static Source file(String name) {
    try {
      Path file = name.startsWith("file:") ? Path.of(URI.create(name)) : Path.of(name);
      try (InputStream bytes = Files.newInputStream(file)) {
        // The folder tells about the machine, and the name ends up in a committed file.
        return of(file.getFileName().toString(), bytes);
      }
    } catch (NoSuchFileException | InvalidPathException noFile) {
      throw new UnreachableException("There is no file " + name + ".");
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new UnreachableException(
          name + " cannot be read: " + unreadable.getClass().getSimpleName() + ".");
    }
  }

  private static Source download(String name, Duration timeout) {
    HttpRequest request;
    try {
      request =
          HttpRequest.newBuilder(URI.create(name))
              .timeout(timeout)
              .header("Accept", "application/json, application/yaml, text/markdown, */*;q=0.1")
              .build();
    } catch (IllegalArgumentException noAddress) {
      throw new SpecificationException(
          name + " is not an address: " + noAddress.getMessage() + ".");
    }
    URI uri = request.uri();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    // Without user, query and fragment, which may hold a secret.
    String shown = uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath();
    try {
      return HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(timeout)
          .build()
          .sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
          .thenApply(response -> of(shown, response))
          .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
          .join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof SpecificationException refused) {
        throw refused;
      }
      throw new UnreachableException(
          failed.getCause() instanceof TimeoutException
              ? shown + " did not respond in full within " + timeout.toSeconds() + " s."
              : shown
                  + " cannot be reached: "
                  + failed.getCause().getClass().getSimpleName()
                  + ".");
    }
  }

  private static Source of(String name, HttpResponse<InputStream> response) {
    try (InputStream body = response.body()) {
      if (response.statusCode() != 200) {
        throw new UnreachableException(
            name + " responded " + response.statusCode() + " and no specification.");
      }
      return of(name, body);
    } catch (IOException truncated) {
      throw new UnreachableException(
          name + " ended its response early: " + truncated.getClass().getSimpleName() + ".");
    }
  }

  /** Decodes bytes, and refuses what is not UTF-8 rather than replace what it does not know. */
  static Source of(String name, InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new SpecificationException(name + " is larger than " + MAX_BYTES + " bytes.");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') < 0) {
        return new Source(
            name, text.startsWith("\uFEFF") ? text.substring(1) : text, sha256(bytes));
      }
    } catch (CharacterCodingException malformed) {
      // Refused below, like UTF-16 without a mark, which decodes to text with zeros.
    }
    boolean isGzip = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    throw new SpecificationException(
        name + " is not text in UTF-8" + (isGzip ? " but gzip; unpack it." : "; convert it."));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
