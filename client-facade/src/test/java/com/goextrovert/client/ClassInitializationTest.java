package com.goextrovert.client;

import static com.goextrovert.client.internal.http.Scripts.response;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.internal.http.LoopbackServer;
import com.goextrovert.client.internal.http.LoopbackServer.Script;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ClassInitializationTest {

  /** A class whose initialization runs out of memory stays unusable, and every call with it. */
  @Test
  void buildLoadsEveryClassThatReadsResponses() throws Exception {
    List<String> responses = responses();
    try (RecordingLoader loader = new RecordingLoader();
        LoopbackServer server =
            LoopbackServer.responding(
                responses.stream().map(loader::recordThenSend).toArray(Script[]::new))) {
      loader.makeCalls(server.url(), responses.size());
      assertThat(server.requests()).hasSameSizeAs(responses);
      assertThat(loader.recorded)
          .filteredOn(
              name ->
                  name.matches("com\\.goextrovert\\.client\\.(error|internal\\.call)\\..*")
                      || name.startsWith("com.fasterxml."))
          .isEmpty();
    }
  }

  private static List<String> responses() {
    String[] headers = {
      "Retry-After: Thu, 01 Jan 2026 00:00:00 GMT",
      "Location: https://localhost/",
      "Content-Type: text/plain; charset=utf-8"
    };
    return Stream.concat(
            Stream.of(
                response("201 OK", "{\"status\":\"success\",\"data\":null,\"message\":\"\"}"),
                response(
                    "200 OK", "{\"status\":\"success\",\"data\":{\"a\":[1.5]},\"message\":42}"),
                response("200 OK", "<html>"),
                response("400 No", "{\"message\":[\"a\",1]}", headers)),
            IntStream.of(302, 401, 403, 404, 409, 429, 500, 600)
                .mapToObj(status -> response(status + " No", "", headers)))
        .toList();
  }

  /** Makes calls, in a class loader of its own. */
  public static final class Calls implements ObjIntConsumer<String> {
    @Override
    public void accept(String url, int count) {
      try (ExtrovertClient client = TestClients.patient().baseUrl(url).maxRetries(0).build()) {
        for (int i = 0; i < count; i++) {
          try {
            client.prospects().remove(Requests.remove());
          } catch (ExtrovertException e) {
            assertThat(e.attempts()).isEqualTo(1);
          }
        }
      }
    }
  }

  /** Loads the client and its libraries again. Records their names once a response is sent. */
  private static final class RecordingLoader extends URLClassLoader {
    private final List<String> recorded = new CopyOnWriteArrayList<>();
    private volatile boolean recording;

    RecordingLoader() throws MalformedURLException {
      super(classPath(), ClassInitializationTest.class.getClassLoader());
    }

    private static URL[] classPath() throws MalformedURLException {
      List<URL> entries = new ArrayList<>();
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        entries.add(Path.of(entry).toUri().toURL());
      }
      return entries.toArray(URL[]::new);
    }

    Script recordThenSend(String response) {
      return peer -> {
        recording = true;
        peer.send(response);
      };
    }

    @SuppressWarnings("unchecked")
    void makeCalls(String url, int count) throws ReflectiveOperationException {
      Class<?> calls = loadClass(Calls.class.getName());
      ((ObjIntConsumer<String>) calls.getDeclaredConstructor().newInstance()).accept(url, count);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.matches("(com\\.goextrovert|com\\.fasterxml|feign)\\..*")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        if (loaded == null) {
          if (recording) {
            recorded.add(name);
          }
          loaded = findClass(name);
        }
        return loaded;
      }
    }
  }
}
