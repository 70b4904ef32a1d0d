package com.goextrovert.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.error.ExtrovertException;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ClassInitializationTest {
  private record Reply(int status, String body) {}

  private static final List<Reply> REPLIES =
      Stream.concat(
              Stream.of(
                  new Reply(201, "{\"status\":\"success\",\"data\":null,\"message\":\"\"}"),
                  new Reply(200, "{\"status\":\"success\",\"data\":{\"a\":[1.5]},\"message\":42}"),
                  new Reply(200, "<html>"),
                  new Reply(400, "{\"message\":[\"a\",1]}")),
              Stream.of(302, 401, 403, 404, 409, 429, 500, 600)
                  .map(status -> new Reply(status, "")))
          .toList();

  /** A class whose initialization runs out of memory stays unusable, and every call with it. */
  @Test
  void buildLoadsEveryClassThatJudgesResponses() throws Exception {
    Iterator<Reply> replies = REPLIES.iterator();
    try (RecordingLoader loader = new RecordingLoader()) {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            loader.startRecording();
            Reply reply = replies.next();
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Retry-After", "Thu, 01 Jan 2026 00:00:00 GMT");
            exchange.getResponseHeaders().set("Location", "https://localhost/");
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            byte[] body = reply.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
      loader.call("http://127.0.0.1:" + server.getAddress().getPort(), REPLIES.size());
      server.stop(0);
      assertThat(replies).isExhausted();
      assertThat(loader.recorded())
          .filteredOn(
              name ->
                  name.matches("com\\.goextrovert\\.client\\.(error|internal\\.call)\\..*")
                      || name.startsWith("com.fasterxml."))
          .isEmpty();
    }
  }

  /** Makes calls, loaded by a loader of its own. */
  public static final class Calls implements ObjIntConsumer<String> {
    @Override
    public void accept(String url, int count) {
      try (ExtrovertClient client =
          ExtrovertClient.builder()
              .apiKey("key")
              .baseUrl(url)
              .maxRetries(0)
              .connectTimeout(Duration.ofMinutes(1))
              .attemptTimeout(Duration.ofMinutes(1))
              .deadline(Duration.ofMinutes(1))
              .build()) {
        for (int i = 0; i < count; i++) {
          call(client);
        }
      }
    }

    private static void call(ExtrovertClient client) {
      try {
        client.prospects().remove(Requests.remove());
      } catch (ExtrovertException e) {
        assertThat(e.attempts()).isEqualTo(1);
      }
    }
  }

  /** Loads the client and its libraries anew, and records the names of classes. */
  private static final class RecordingLoader extends URLClassLoader {
    private final List<String> recorded = new CopyOnWriteArrayList<>();
    private volatile boolean recording;

    RecordingLoader() {
      super(classPath(), ClassInitializationTest.class.getClassLoader());
    }

    void startRecording() {
      recording = true;
    }

    List<String> recorded() {
      return recorded;
    }

    void call(String url, int count) throws ReflectiveOperationException {
      @SuppressWarnings("unchecked")
      ObjIntConsumer<String> calls =
          (ObjIntConsumer<String>)
              loadClass(Calls.class.getName()).getDeclaredConstructor().newInstance();
      calls.accept(url, count);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.matches("(com\\.goextrovert|com\\.fasterxml|feign)\\..*")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
          return loaded;
        }
        if (recording) {
          recorded.add(name);
        }
        return findClass(name);
      }
    }

    private static URL[] classPath() {
      return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(RecordingLoader::url)
          .toArray(URL[]::new);
    }

    private static URL url(String entry) {
      try {
        return new File(entry).toURI().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
