package com.goextrovert.client;

import static com.goextrovert.client.internal.call.Responses.response;
import static com.goextrovert.client.internal.call.Responses.success;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.internal.call.CallSimulation;
import com.goextrovert.client.internal.call.Responses;
import com.goextrovert.client.internal.http.RawResponse;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassInitializationTest {

  /** If the initialization of a class runs out of memory, every later use of the class fails. */
  @Test
  void newClientHasLoadedAllResponseClasses() throws Exception {
    try (RecordingLoader loader = new RecordingLoader()) {
      loader.newCalls().accept(() -> loader.recording = true);
      assertThat(loader.recording).isTrue();
      assertThat(loader.recorded)
          .filteredOn(
              name ->
                  name.matches("com\\.goextrovert\\.client\\.(error|internal\\.call)\\..*")
                      || name.startsWith("com.fasterxml."))
          .isEmpty();
    }
  }

  /** Makes a call for each kind of response; recording starts with the first response. */
  public static final class Calls implements Consumer<Runnable> {
    @Override
    public void accept(Runnable startRecording) {
      CallSimulation simulation =
          new CallSimulation()
              .then(
                  options -> {
                    startRecording.run();
                    return Responses.toFeign(success(201));
                  })
              .then(response(200, "{\"status\":\"success\",\"data\":{\"a\":[1.5]},\"message\":42}"))
              .then(response(200, "<html>"))
              .then(response(400, "{\"message\":[\"a\",1]}", "Content-Type", "a; charset=utf-8"));
      int[] statuses = {302, 401, 403, 404, 409, 429, 500, 600};
      IntStream.of(statuses).forEach(status -> simulation.then(withoutBody(status)));
      try (ExtrovertClient client =
          new DefaultExtrovertClient(
              new FakeProspectsApi(simulation),
              () -> {},
              () -> "key",
              FakeProspectsApi.DEFAULTS,
              List.of())) {
        for (int i = 0; i < 4 + statuses.length; i++) {
          call(client);
        }
      }
    }

    private static RawResponse withoutBody(int status) {
      String date = "Thu, 01 Jan 2026 00:00:00 GMT";
      return response(status, "", "Retry-After", date, "Location", "https://localhost/");
    }

    private static void call(ExtrovertClient client) {
      RequestOptions once = RequestOptions.builder().maxRetries(0).build();
      try {
        client.prospects().remove(Requests.remove(), once);
      } catch (ExtrovertException e) {
        assertThat(e.attempts()).isEqualTo(1);
      }
    }
  }

  /** Loads the client and its libraries again, and records class names on demand. */
  private static final class RecordingLoader extends URLClassLoader {
    private final List<String> recorded = new ArrayList<>();
    private boolean recording;

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

    @SuppressWarnings("unchecked")
    Consumer<Runnable> newCalls() throws ReflectiveOperationException {
      Class<?> calls = loadClass(Calls.class.getName());
      return (Consumer<Runnable>) calls.getDeclaredConstructor().newInstance();
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
