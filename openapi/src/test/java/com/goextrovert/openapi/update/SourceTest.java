package com.goextrovert.openapi.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.SpecificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  @TempDir private Path folder;

  private final CountDownLatch done = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private String address;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/docs-json", exchange -> respond(exchange, 200, "{}"));
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/docs-json");
          respond(exchange, 302, "-");
        });
    server.createContext("/gone", exchange -> respond(exchange, 404, "gone"));
    server.createContext("/silent", exchange -> await());
    server.createContext("/stalling", this::stall);
    server.start();
    address = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    done.countDown();
    server.stop(0);
    threads.shutdown();
  }

  @Test
  void filesAndAddressesAreReadInOrder() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "one");
    Files.writeString(folder.resolve("b.yaml"), "two");

    assertThat(
            Source.read(
                " %s, %s/moved?key=secret ,%s,"
                    .formatted(folder.resolve("a.yaml"), address, folder.resolve("b.yaml").toUri()),
                TIMEOUT))
        .extracting(Source::name, Source::text)
        .containsExactly(
            tuple("a.yaml", "one"), tuple(address + "/moved", "{}"), tuple("b.yaml", "two"));
  }

  @Test
  void incompleteResponsesAreAbandoned() {
    for (String path : new String[] {"/silent", "/stalling"}) {
      assertThatExceptionOfType(Source.UnreachableException.class)
          .isThrownBy(() -> Source.read(address + path, Duration.ofMillis(300)))
          .withMessageStartingWith(address + path + " ");
    }
  }

  @Test
  void failingAddressesAreNamed() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    assertThatExceptionOfType(Source.UnreachableException.class)
        .isThrownBy(() -> Source.read(address + "/gone", TIMEOUT))
        .withMessage(address + "/gone responded 404 and no specification.");
    assertThatExceptionOfType(Source.UnreachableException.class)
        .isThrownBy(() -> Source.read("http://127.0.0.1:" + closed + "/docs", TIMEOUT))
        .withMessageContaining("cannot be read: ConnectException");
  }

  @Test
  void unreadableNamesAreNamed() {
    for (String name : new String[] {"none.yaml", ".", "http://", "http://a b/"}) {
      assertThatExceptionOfType(SpecificationException.class)
          .isThrownBy(() -> Source.read(name, TIMEOUT))
          .withMessageContaining(name);
    }
    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(() -> Source.read(" , ", TIMEOUT))
        .withMessageContaining("-Dspec=");
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] latin1 = "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
    byte[] utf16 = "{}".getBytes(StandardCharsets.UTF_16);
    byte[] utf16WithoutMark = "{}".getBytes(StandardCharsets.UTF_16LE);

    for (byte[] bytes : List.of(latin1, utf16, utf16WithoutMark)) {
      assertThatExceptionOfType(SpecificationException.class)
          .isThrownBy(() -> Source.of("a.json", new ByteArrayInputStream(bytes)))
          .withMessage("a.json is not text in UTF-8; convert it.");
    }
    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(
            () ->
                Source.of(
                    "a.json.gz", new ByteArrayInputStream(new byte[] {0x1f, (byte) 0x8b, 8, 0})))
        .withMessage("a.json.gz is not text in UTF-8 but gzip; unpack it.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"paths\":{},\"openapi\":\"3.0.0\"}",
        "\uFEFF{\"openapi\": \"3.0.0\",\n\t\"paths\": {}}",
        "{openapi: 3.0.0, paths: {}}",
        "paths: {}\nopenapi: 3.0.0\n",
        "# Page\n\n```yaml\nopenapi: 3.0.0\npaths: {}\n```\n",
        "# Page\r\n\r\n```json title\r\n{\"openapi\": \"3.0.0\", \"paths\": {}}\r\n```",
        "> Page\n\n````yaml https://example.com post /a\nopenapi: 3.0.0\npaths: {}\n\n````",
        "1. Page\n\n   ~~~\n   openapi: 3.0.0\n   paths: {}\n   ~~~\n",
        "```sh\ncurl\n```\n```json\n{\"status\": 1}\n```\n```yaml\nopenapi: 3.0.0\npaths: {}\n```\n"
      })
  void documentIsFoundInEveryFormat(String text) {
    assertThat(Fixtures.source("a", text).documents())
        .singleElement()
        .satisfies(
            document ->
                assertThat(Fixtures.sorted(document))
                    .hasToString("{\"openapi\":\"3.0.0\",\"paths\":{}}"));
  }

  @Test
  void pageMayHoldSeveralDocuments() {
    String page = "```yaml\nopenapi: 3.0.0\n```\ntext\n```yaml\nopenapi: 3.0.1\n```\n";

    assertThat(Fixtures.source("a.md", page).documents())
        .extracting(document -> document.get("openapi").asText())
        .containsExactly("3.0.0", "3.0.1");
  }

  @Test
  void fencesInDescriptionsAreText() {
    String document = "openapi: 3.0.0\ninfo:\n  description: |\n  title: |-\n    a\n";
    String fenced =
        document.replace("description: |", "description: |\n    ```\n    openapi: 3.1.0\n    ```");

    JsonNode root = Fixtures.source("a.yaml", fenced).documents().get(0);

    assertThat(root.get("openapi").asText()).isEqualTo("3.0.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                              | is empty",
        "'  '                            | is empty",
        "<!doctype html><html></html>    | HTML",
        "Just text.                      | no member `openapi`",
        "[1, 2]                          | no member `openapi`",
        "{\"a\": 1}                      | no member `openapi`",
        "'{\"openapi\": \"3.0.0\", '     | Unexpected end-of-input",
        "'{\"openapi\": \"3.0.0\"} {}'   | Trailing token",
        "'{\"openapi\": 1, \"openapi\": 2}' | Duplicate field 'openapi'",
        "'openapi: [3'                   | line 1",
        "'# A\n```yaml\nopenapi: 3.0.0\nb: c: d\n```\n' | line 2"
      })
  void otherTextIsRefusedInOneSentence(String text, String complaint) {
    assertThatExceptionOfType(Source.UnreachableException.class)
        .isThrownBy(() -> Fixtures.source("upstream", text).documents())
        .withMessageStartingWith("upstream ")
        .withMessageContaining(complaint)
        .withMessageNotContaining("\n");
  }

  private static void respond(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private void stall(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 100);
    exchange.getResponseBody().write('{');
    exchange.getResponseBody().flush();
    await();
  }

  private void await() {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
