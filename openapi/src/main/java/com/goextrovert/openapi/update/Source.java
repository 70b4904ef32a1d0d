package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text from a file or an HTTP address, with a name that reports and commits may show. */
record Source(String name, String text, String sha256) {
  private static final int MAX_BYTES = 20_000_000;
  private static final Pattern FENCE =
      Pattern.compile(
          "(?ms)^ {0,3}(`{3,}|~{3,})([^\\n`]*)\\n(.*?)^ {0,3}\\1[`~]*[ \\t\\r]*(?:$|\\z)");
  private static final Pattern MENTIONS_OPENAPI =
      Pattern.compile("(?m)^\\s*\\{?\\s*[\"']?(openapi|swagger)[\"']?\\s*:");

  /** Thrown when there is no specification at the given place. */
  static final class UnreachableException extends SpecificationException {
    private static final long serialVersionUID = 1L;

    UnreachableException(String message) {
      super(message);
    }
  }

  /** Reads files and addresses, separated by commas. The timeout covers one whole response. */
  static List<Source> read(String list, Duration timeout) {
    List<String> names =
        Arrays.stream(list.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    if (names.isEmpty()) {
      throw new SpecificationException(
          "No specification is named: say -Dspec=<file or URL>[,<file or URL>...].");
    }
    return names.stream().map(name -> readOne(name, timeout)).toList();
  }

  private static Source readOne(String name, Duration timeout) {
    boolean isAddress = name.matches("(?i)https?:.*");
    // User, query and fragment may hold a secret.
    String shown =
        isAddress ? name.replaceFirst("//[^/@]*@", "//").replaceFirst("[?#].*", "") : name;
    try {
      return isAddress ? download(shown, URI.create(name), timeout) : file(name);
    } catch (CompletionException | IOException | IllegalArgumentException failed) {
      Throwable reason = failed instanceof CompletionException ? failed.getCause() : failed;
      if (reason instanceof SpecificationException refused) {
        throw refused;
      }
      throw new UnreachableException(
          "%s cannot be read: %s.".formatted(shown, reason.getClass().getSimpleName()));
    }
  }

  private static Source file(String name) throws IOException {
    Path file = name.startsWith("file:") ? Path.of(URI.create(name)) : Path.of(name);
    try (InputStream bytes = Files.newInputStream(file)) {
      // The folder is private to the machine.
      return of(String.valueOf(file.getFileName()), bytes);
    }
  }

  private static Source download(String shown, URI uri, Duration timeout) {
    HttpRequest request =
        HttpRequest.newBuilder(uri).header("Accept", "application/json, */*;q=0.1").build();
    return HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build()
        .sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
        .thenApply(response -> of(shown, response))
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  private static Source of(String name, HttpResponse<InputStream> response) {
    try (InputStream body = response.body()) {
      if (response.statusCode() != 200) {
        throw new UnreachableException(
            name + " responded " + response.statusCode() + " and no specification.");
      }
      return of(name, body);
    } catch (IOException truncated) {
      throw new CompletionException(truncated);
    }
  }

  /** Decodes bytes, and refuses any but UTF-8. */
  static Source of(String name, InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new SpecificationException(name + " is larger than " + MAX_BYTES + " bytes.");
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    // UTF-16 without a byte order mark decodes as text with zeros.
    if (text.indexOf('\0') >= 0 || !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
      boolean isGzip = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
      throw new SpecificationException(
          name + " is not text in UTF-8" + (isGzip ? " but gzip; unpack it." : "; convert it."));
    }
    return new Source(name, text.replaceFirst("^\uFEFF", ""), sha256(bytes));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Returns the documents in OpenAPI 3.0: the whole text, or the fenced code blocks of a page. */
  List<JsonNode> documents() {
    String reason = "it has no member `openapi` at its top";
    try {
      JsonNode whole = YamlTree.readJsonOrYaml(text);
      // Comes first, because the descriptions in a document may contain fences.
      if (isOpenApi(whole)) {
        return List.of(whole);
      }
    } catch (IOException noDocument) {
      reason = noDocument.getMessage();
    }
    List<JsonNode> documents = new ArrayList<>();
    Matcher fence = FENCE.matcher(text);
    while (fence.find()) {
      // A fence within a list is indented, and so is its content.
      String content = fence.group(3).stripIndent();
      try {
        documents.add(YamlTree.readJsonOrYaml(content));
      } catch (IOException broken) {
        if (MENTIONS_OPENAPI.matcher(content).find()) {
          throw noDocument(broken.getMessage());
        }
      }
    }
    documents.removeIf(each -> !isOpenApi(each));
    if (documents.isEmpty()) {
      String other = text.strip().startsWith("<") ? "it is HTML or XML" : reason;
      throw noDocument(text.isBlank() ? "it is empty" : other);
    }
    return documents;
  }

  private boolean isOpenApi(JsonNode document) {
    String kind = document.has("openapi") ? "OpenAPI" : "Swagger";
    JsonNode number = document.path(kind.toLowerCase(Locale.ROOT));
    String version = kind + " " + number.asText();
    if (!(number.isMissingNode() || version.matches("OpenAPI 3\\.0(\\.\\d+)?(-.+)?"))) {
      throw new SpecificationException(
          name + " is " + version + "; this client is generated from OpenAPI 3.0.");
    }
    return !number.isMissingNode();
  }

  private SpecificationException noDocument(String reason) {
    return new UnreachableException(
        "%s holds no OpenAPI document, neither as JSON nor as YAML: %s."
            .formatted(name, reason.strip().replaceAll("\\s+", " ")));
  }
}
