package com.goextrovert.openapi.update;

import com.goextrovert.openapi.SpecificationException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads files and http addresses, within limits: an update never waits or fills up for ever. */
final class Sources {
  /** More than any API description has. */
  static final int MOST_BYTES = 20_000_000;

  private final Path folder;
  private final Duration patience;

  /**
   * @param folder what the names of files are relative to
   * @param patience for one address, from the first packet to the last
   */
  Sources(Path folder, Duration patience) {
    this.folder = folder;
    this.patience = patience;
  }

  /**
   * Reads what the list names.
   *
   * @param list files and http addresses, a comma between them
   */
  List<Source> read(String list) {
    List<String> names =
        Arrays.stream(list.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    if (names.isEmpty()) {
      throw new SpecificationException(
          "No specification is named: say -Dspec=<file or URL>[,<file or URL>...].");
    }
    return names.stream().map(this::one).toList();
  }

  private Source one(String name) {
    return name.matches("(?i)https?://.*") ? address(name) : file(name);
  }

  private Source file(String name) {
    try {
      Path file =
          name.startsWith("file:") ? Path.of(URI.create(name)) : folder.resolve(Path.of(name));
      if (Files.isRegularFile(file) && Files.size(file) > MOST_BYTES) {
        throw new SpecificationException(name + " is larger than " + MOST_BYTES + " bytes.");
      }
      // Where the file lay is the affair of the one who read it.
      return new Source(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (NoSuchFileException | InvalidPathException noFile) {
      throw new SpecificationException("There is no file " + name + ".");
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new SpecificationException(
          name + " cannot be read: " + unreadable.getClass().getSimpleName() + ".");
    }
  }

  private Source address(String name) {
    URI uri = uri(name);
    String shown = shown(uri);
    CompletableFuture<Source> answer =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(patience)
            .build()
            .sendAsync(request(uri), HttpResponse.BodyHandlers.ofInputStream())
            .thenApply(response -> source(shown, response));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException tooSlow) {
      answer.cancel(true);
      throw new UnreachableException(
          shown + " did not answer in full within " + patience.toSeconds() + " s.");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof UnreachableException refused) {
        throw refused;
      }
      throw new UnreachableException(
          shown + " cannot be reached: " + failed.getCause().getClass().getSimpleName() + ".");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UnreachableException("Reading " + shown + " was interrupted.");
    }
  }

  private static URI uri(String name) {
    URI uri;
    try {
      uri = new URI(name);
    } catch (URISyntaxException noAddress) {
      throw new SpecificationException(name + " is not an address: " + noAddress.getReason() + ".");
    }
    if (uri.getHost() == null) {
      throw new SpecificationException(name + " is not an address: it names no host.");
    }
    return uri;
  }

  /** Without what may be a secret. */
  private static String shown(URI uri) {
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getScheme() + "://" + uri.getHost() + port + path;
  }

  private HttpRequest request(URI uri) {
    return HttpRequest.newBuilder(uri)
        .timeout(patience)
        .header("Accept", "application/json, application/yaml, text/markdown, */*;q=0.1")
        .build();
  }

  private static Source source(String shown, HttpResponse<InputStream> response) {
    try (InputStream body = response.body()) {
      if (response.statusCode() != 200) {
        throw new UnreachableException(
            shown + " answered " + response.statusCode() + " and no specification.");
      }
      byte[] bytes = body.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new UnreachableException(
            shown + " answers more than " + MOST_BYTES + " bytes, which is no API description.");
      }
      return new Source(shown, bytes);
    } catch (IOException brokenOff) {
      throw new UnreachableException(
          shown + " broke off its answer: " + brokenOff.getClass().getSimpleName() + ".");
    }
  }
}
