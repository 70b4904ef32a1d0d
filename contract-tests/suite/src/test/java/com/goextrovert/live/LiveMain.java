package com.goextrovert.live;

import au.com.dius.pact.core.model.DefaultPactReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.remote.BoundedHttp;
import com.goextrovert.remote.Confidential;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Verifies the accepted pact against a real address. */
public final class LiveMain {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final PrintStream out;
  private final Path pact;
  private final Path report;

  LiveMain(PrintStream out, Path pact, Path report) {
    this.out = out;
    this.pact = pact;
    this.report = report;
  }

  /**
   * Does it. Ends the process with 0 if all that could be verified is, with 1 if the provider does
   * not honour the pact or nothing can be said of it, and with 2 if a variable is missing.
   *
   * @param args the pact's file, and the file for the report
   */
  public static void main(String[] args) throws IOException {
    System.exit(
        new LiveMain(System.out, Path.of(args[0]), Path.of(args[1])).run(System.getenv(), LIMIT));
  }

  int run(Map<String, String> environment, Duration limit) throws IOException {
    Files.deleteIfExists(report);
    LiveTarget target;
    try {
      target = LiveTarget.from(environment);
    } catch (IllegalArgumentException e) {
      out.println("Nothing was verified, and nothing was sent:");
      out.print(e.getMessage().indent(2));
      return 2;
    }
    return verify(target, limit);
  }

  private int verify(LiveTarget target, Duration limit) throws IOException {
    Confidential confidential = target.confidential();
    out.println(
        confidential.shown(
            "LIVE: verifying %s; this changes campaign %s"
                .formatted(target.baseUrl(), target.place().campaignId())));
    try (ExtrovertClient extrovert = target.client()) {
      ProviderStates states = new ProviderStates(target, extrovert.prospects());
      LiveReport found =
          new LiveVerification(target, states, new BoundedHttp(limit))
              .verify(
                  DefaultPactReader.INSTANCE.loadPact(pact.toFile()),
                  verdict -> out.println(verdict.inWords()));
      if (!found.leftBehind().isEmpty()) {
        out.println("  not cleaned up: " + found.leftBehind());
      }
      out.println(found.summary() + "; " + report);
      Files.createDirectories(report.toAbsolutePath().getParent());
      new JsonMapper().writerWithDefaultPrettyPrinter().writeValue(report.toFile(), found);
      return found.isFailure() ? 1 : 0;
    }
  }
}
