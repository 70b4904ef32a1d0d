package com.goextrovert.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.goextrovert.remote.EnvironmentVariables;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * What a run of the live verification depends on. JUnit's configuration parameters replace the
 * environment in tests.
 *
 * @param report the file for the report
 * @param out receives the report's text
 * @param limit the time for each of the pact's requests
 */
record LiveRun(EnvironmentVariables variables, Path report, PrintStream out, Duration limit) {

  private static LiveRun of(ExtensionContext context) {
    return new LiveRun(
        new EnvironmentVariables(
            name -> context.getConfigurationParameter(name).orElseGet(() -> System.getenv(name))),
        context
            .getConfigurationParameter("live.report", Path::of)
            .orElse(Path.of("target", "live-verification.json")),
        context.getConfigurationParameter("live.output", LiveRun::file).orElse(System.out),
        context
            .getConfigurationParameter("live.limit", Duration::parse)
            .orElse(Duration.ofSeconds(10)));
  }

  private static PrintStream file(String name) {
    try {
      return new PrintStream(name, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Passes the run to the verification. */
  static final class Resolver implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == LiveRun.class;
    }

    @Override
    public LiveRun resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return of(context);
    }
  }
}
