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

/** Reads files and http addresses, within a time and up to a size. */
final class Sources {
  private static final int MAX_BYTES = 20_000_000;

  private final Path folder;
  private final Duration timeout;

  /**
   * @param folder what file names are relative to
   * @param timeout for one address, from the first packet to the last
   */
  Sources(Path folder, Duration timeout) {
    this.folder = folder;
    this.timeout = timeout;
  }

  /** Reads the files and http addresses of a list that is separated by commas. */
  List<Source> read(String list) {
    List<String> names =
        Arrays.stream(list.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    if (names.isEmpty()) {
      throw new SpecificationException(
          "No specification is named: say -Dspec=<file or URL>[,<file or URL>...].");
    }
    return names.stream()
        .map(name -> name.matches("(?i)https?://.*") ? download(uri(name)) : file(name))
        .toList();
  }

  private Source file(String name) {
    try {
      Path file =
          name.startsWith("file:") ? Path.of(URI.create(name)) : folder.resolve(Path.of(name));
      if (Files.isRegularFile(file) && Files.size(file) > MAX_BYTES) {
        throw new SpecificationException(name + " is larger than " + MAX_BYTES + " bytes.");
      }
      // The folder tells about the machine, and the name ends up in a committed file.
      return Source.of(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (NoSuchFileException | InvalidPathException noFile) {
      throw new UnreachableException("There is no file " + name + ".");
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new UnreachableException(
          name + " cannot be read: " + unreadable.getClass().getSimpleName() + ".");
    }
  }

  private Source download(URI uri) {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    // Without user, query and fragment, which may hold a secret.
    String shown = uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath();
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(timeout)
            .header("Accept", "application/json, application/yaml, text/markdown, */*;q=0.1")
            .build();
    CompletableFuture<Source> download =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(timeout)
            .build()
            .sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
            .thenApply(response -> source(shown, response));
    try {
      return download.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException tooSlow) {
      download.cancel(true);
      throw new UnreachableException(
          shown + " did not respond in full within " + timeout.toSeconds() + " s.");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof SpecificationException refused) {
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
    try {
      URI uri = new URI(name);
      if (uri.getHost() != null) {
        return uri;
      }
      throw new SpecificationException(name + " is not an address: it names no host.");
    } catch (URISyntaxException noAddress) {
      throw new SpecificationException(name + " is not an address: " + noAddress.getReason() + ".");
    }
  }

  private static Source source(String shown, HttpResponse<InputStream> response) {
    try (InputStream body = response.body()) {
      if (response.statusCode() != 200) {
        throw new UnreachableException(
            shown + " responded " + response.statusCode() + " and no specification.");
      }
      byte[] bytes = body.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new UnreachableException(shown + " sent more than " + MAX_BYTES + " bytes.");
      }
      return Source.of(shown, bytes);
    } catch (IOException truncated) {
      throw new UnreachableException(
          shown + " ended its response early: " + truncated.getClass().getSimpleName() + ".");
    }
  }
}
