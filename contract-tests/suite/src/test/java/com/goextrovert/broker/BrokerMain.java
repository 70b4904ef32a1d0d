package com.goextrovert.broker;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.remote.BoundedHttp;
import com.goextrovert.remote.Variables;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Publishes the accepted pact to a Pact Broker, or asks the broker whether it may be deployed. */
public final class BrokerMain {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final PrintStream out;
  private final Path pact;
  private final BoundedHttp http;

  BrokerMain(PrintStream out, Path pact, Duration limit) {
    this.out = out;
    this.pact = pact;
    this.http = new BoundedHttp(limit);
  }

  /**
   * Does it. Ends the process with 0 if the broker did what it was asked to, or said yes; with 1 if
   * it did not, or said no; and with 2 if a variable is missing.
   *
   * @param args {@code publish} or {@code can-i-deploy}, and the pact's file
   */
  public static void main(String[] args) throws IOException {
    System.exit(new BrokerMain(System.out, Path.of(args[1]), LIMIT).run(args[0], System.getenv()));
  }

  int run(String command, Map<String, String> environment) throws IOException {
    Variables variables = new Variables(environment);
    try {
      return command.equals("publish") ? publish(variables) : ask(variables);
    } catch (IllegalArgumentException e) {
      out.println("Nothing was sent to a broker:");
      e.getMessage().lines().forEach(complaint -> out.println("  " + complaint));
      return 2;
    } catch (BrokerException e) {
      out.println(e.getMessage());
      return 1;
    }
  }

  private int publish(Variables variables) throws BrokerException, IOException {
    BrokerAccess access = BrokerAccess.from(variables);
    Publication publication = Publication.from(pact, variables);
    variables.check();
    new PactBroker(access, http).publish(publication);
    out.println("Published to " + access.address() + ": " + publication);
    return 0;
  }

  private int ask(Variables variables) throws BrokerException, IOException {
    BrokerAccess access = BrokerAccess.from(variables);
    Deployment deployment = Deployment.from(variables);
    variables.check();
    String consumer = new JsonMapper().readTree(pact.toFile()).at("/consumer/name").asText();
    PactBroker.Verdict verdict = new PactBroker(access, http).ask(consumer, deployment);
    out.printf(
        "%s: %s %s may %sbe deployed to %s: %s%n",
        verdict.deployable() ? "Yes" : "No",
        consumer,
        deployment.version(),
        verdict.deployable() ? "" : "not ",
        deployment.place(),
        verdict.reason());
    return verdict.deployable() ? 0 : 1;
  }
}
