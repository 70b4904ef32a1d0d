package com.goextrovert.sandbox;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;

/**
 * Runs a sandbox until the process is killed: {@code SandboxMain [port] [options]}.
 *
 * <p>The sandbox has one campaign and one prospect list, whose ids are the same at every start. It
 * serves a page at {@code /sandbox} that shows its prospect lists and the last requests.
 *
 * <p>The options are those of {@link ExtrovertSandbox.Builder}: {@code --rate-limit=10} (requests
 * per second), {@code --latency=50-200} (milliseconds), {@code --faults=0.05} (share of requests)
 * and {@code --seed=1}.
 */
public final class SandboxMain {
  private static final UUID CAMPAIGN = UUID.fromString("8d256aa6-9b12-49a7-93ee-bf41634b5b60");
  private static final UUID LIST = UUID.fromString("cf33282b-b171-4d23-ae02-848499d793e4");
  private static final String USAGE =
      "Usage: SandboxMain [port] [--rate-limit=10] [--latency=50-200] [--faults=0.05] [--seed=1],"
          + " with a port from 0 to 65535, requests per second, milliseconds, and a share from 0 to"
          + " 1; got: ";

  private SandboxMain() {}

  /** Starts a sandbox; exits with status 2 and a message if an argument or the port is no good. */
  public static void main(String[] args) throws InterruptedException {
    try {
      start(args, System.out);
      // The sandbox's threads are daemons, so they do not keep the process alive.
      Thread.currentThread().join();
    } catch (IllegalArgumentException | UncheckedIOException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  static ExtrovertSandbox start(String[] args, PrintStream out) {
    ExtrovertSandbox sandbox = builder(args).withPage().start();
    UUID campaign = sandbox.createCampaign(CAMPAIGN);
    UUID list = sandbox.createProspectList(campaign, LIST);
    out.println("Extrovert sandbox   " + sandbox.baseUrl());
    out.println("Its state           " + sandbox.baseUrl() + StatePage.PATH);
    out.println("API key             " + sandbox.apiKey());
    out.println("Campaign id         " + campaign);
    out.println("Prospect list id    " + list);
    out.println("Ctrl+C stops it.");
    return sandbox;
  }

  static ExtrovertSandbox.Builder builder(String... args) {
    ExtrovertSandbox.Builder builder = ExtrovertSandbox.builder();
    try {
      for (int i = 0; i < args.length; i++) {
        if (i == 0 && !args[0].startsWith("--")) {
          builder.port(Integer.parseInt(args[0]));
        } else {
          String[] option = args[i].split("=", 2);
          set(builder, option[0], option.length == 1 ? "" : option[1]);
        }
      }
      return builder;
    } catch (IllegalArgumentException invalid) {
      throw new IllegalArgumentException(USAGE + String.join(" ", args), invalid);
    }
  }

  private static void set(ExtrovertSandbox.Builder builder, String option, String value) {
    switch (option) {
      case "--rate-limit" -> builder.rateLimit(Integer.parseInt(value));
      case "--latency" -> {
        String[] bounds = value.split("-", 2);
        builder.latency(millis(bounds[0]), millis(bounds[bounds.length - 1]));
      }
      case "--faults" -> builder.faults(Double.parseDouble(value));
      case "--seed" -> builder.seed(Long.parseLong(value));
      default -> throw new IllegalArgumentException("unknown option");
    }
  }

  private static Duration millis(String text) {
    return Duration.ofMillis(Long.parseLong(text));
  }
}
