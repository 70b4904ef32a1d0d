package com.goextrovert.broker;

import au.com.dius.pact.core.pactbroker.CanIDeployResult;
import au.com.dius.pact.core.pactbroker.Latest;
import au.com.dius.pact.core.pactbroker.PublishConfiguration;
import au.com.dius.pact.core.pactbroker.To;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.remote.EnvironmentVariables;
import com.goextrovert.remote.ExchangeFailedException;
import com.goextrovert.remote.TimeLimit;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Publishes the accepted pact to a Pact Broker, or asks the broker whether it may be deployed. */
public final class BrokerMain {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final PrintStream out;
  private final Path pact;
  private final Duration limit;

  BrokerMain(PrintStream out, Path pact, Duration limit) {
    this.out = out;
    this.pact = pact;
    this.limit = limit;
  }

  /**
   * Runs a command. Exits with 0 if the pact was published or may be deployed, with 1 if not, and
   * with 2 if a variable is missing or wrong.
   *
   * @param args {@code publish} or {@code can-i-deploy}, and the path of the pact
   */
  public static void main(String[] args) throws IOException {
    System.exit(new BrokerMain(System.out, Path.of(args[1]), LIMIT).run(args[0], System.getenv()));
  }

  int run(String command, Map<String, String> environment) throws IOException {
    EnvironmentVariables variables = new EnvironmentVariables(environment::get);
    String consumer = JSON.readTree(pact.toFile()).at("/consumer/name").asText();
    BrokerAccess access = BrokerAccess.from(variables);
    String version =
        variables.required(
            "PACT_CONSUMER_VERSION",
            "the version of the pact, such as a commit's hash",
            Function.identity());
    try {
      return command.equals("publish")
          ? publish(variables, access, consumer, version)
          : canIDeploy(variables, access, consumer, version);
    } catch (IllegalArgumentException e) {
      out.println("Nothing was sent to a broker:");
      e.getMessage().lines().forEach(problem -> out.println("  " + problem));
      return 2;
    } catch (ExchangeFailedException e) {
      out.println("The broker at " + access.address() + ": " + e.getMessage());
      return 1;
    }
  }

  private int publish(
      EnvironmentVariables variables, BrokerAccess access, String consumer, String version) {
    String branch = variables.optional("PACT_CONSUMER_BRANCH").orElse(null);
    List<String> tags =
        variables.optional("PACT_CONSUMER_TAGS").stream()
            .flatMap(list -> Stream.of(list.split(",")))
            .map(String::strip)
            .filter(tag -> !tag.isEmpty())
            .distinct()
            .toList();
    variables.check();
    SingleHostBrokerClient broker = new SingleHostBrokerClient(access);
    PublishConfiguration settings = new PublishConfiguration(version, tags, branch, null);
    TimeLimit.call(
        limit,
        () -> {
          Exception failure = broker.uploadPactFile(pact.toFile(), settings).errorValue();
          if (failure != null) {
            throw failure;
          }
          return null;
        });
    out.printf(
        "Published to %s: %s %s, %s, %s%n",
        access.address(),
        consumer,
        version,
        branch == null ? "no branch" : "branch " + branch,
        tags.isEmpty() ? "no tags" : "tags " + String.join(", ", tags));
    return 0;
  }

  private int canIDeploy(
      EnvironmentVariables variables, BrokerAccess access, String consumer, String version) {
    String environment = variables.optional("PACT_TO_ENVIRONMENT").orElse("");
    String tag = variables.optional("PACT_TO_TAG").orElse("");
    if (environment.isEmpty() == tag.isEmpty()) {
      variables.report(
          "Set either PACT_TO_ENVIRONMENT or PACT_TO_TAG, the target of the deployment.");
    }
    variables.check();
    SingleHostBrokerClient broker = new SingleHostBrokerClient(access);
    CanIDeployResult result =
        TimeLimit.call(
            limit,
            () ->
                broker.canIDeploy(
                    consumer, version, new Latest.UseLatest(false), new To(tag, environment)));
    if (!result.getMessage().isEmpty()) {
      throw new ExchangeFailedException(access.redact(result.getMessage()));
    }
    out.printf(
        "%s: %s %s may %sbe deployed to %s: %s%n",
        result.getOk() ? "Yes" : "No",
        consumer,
        version,
        result.getOk() ? "" : "not ",
        environment.isEmpty() ? tag : environment,
        access.redact(result.getReason()));
    return result.getOk() ? 0 : 1;
  }
}
