package com.goextrovert.openapi.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.goextrovert.openapi.SpecificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  @TempDir private Path folder;

  private final CountDownLatch done = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private String address;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/docs-json", exchange -> answer(exchange, 200, "{}"));
    server.createContext("/moved", exchange -> redirect(exchange, "/docs-json"));
    server.createContext("/gone", exchange -> answer(exchange, 404, "gone"));
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
  void filesAndAddressesAreReadInTheOrderOfTheList() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "one");
    Files.writeString(folder.resolve("b.yaml"), "two");

    assertThat(
            sources(Duration.ofSeconds(20))
                .read(
                    " a.yaml, %s/moved?key=secret ,%s,"
                        .formatted(address, folder.resolve("b.yaml"))))
        .extracting(Source::name, Source::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a.yaml", "one"),
            org.assertj.core.groups.Tuple.tuple(address + "/moved", "{}"),
            org.assertj.core.groups.Tuple.tuple("b.yaml", "two"));
  }

  @Test
  void aChecksumIsThatOfTheBytes() {
    assertThat(new Source("a", "abc".getBytes(StandardCharsets.UTF_8)).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void anAddressThatDoesNotAnswerInFullIsLeft() {
    for (String path : new String[] {"/silent", "/stalling"}) {
      assertThatExceptionOfType(UnreachableException.class)
          .isThrownBy(() -> sources(Duration.ofMillis(300)).read(address + path))
          .withMessageStartingWith(address + path + " ");
    }
  }

  @Test
  void anAddressThatAnswersOtherwiseOrNotAtAllIsNamed() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    assertThatExceptionOfType(UnreachableException.class)
        .isThrownBy(() -> sources(Duration.ofSeconds(20)).read(address + "/gone"))
        .withMessage(address + "/gone answered 404 and no specification.");
    assertThatExceptionOfType(UnreachableException.class)
        .isThrownBy(
            () -> sources(Duration.ofSeconds(20)).read("http://127.0.0.1:" + closed + "/docs"))
        .withMessageContaining("cannot be reached");
  }

  @Test
  void whatCannotBeReadIsNamed() {
    for (String name : new String[] {"none.yaml", ".", "http://", "http://a b/"}) {
      assertThatExceptionOfType(SpecificationException.class)
          .isThrownBy(() -> sources(Duration.ofSeconds(20)).read(name))
          .withMessageContaining(name);
    }
    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(() -> sources(Duration.ofSeconds(20)).read(" , "))
        .withMessageContaining("-Dspec=");
  }

  private Sources sources(Duration patience) {
    return new Sources(folder, patience);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    answer(exchange, 302, "-");
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
