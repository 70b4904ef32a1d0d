package com.goextrovert.sandbox;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.UUID;

/**
 * Runs a sandbox until the process is killed: {@code SandboxMain [port]}.
 *
 * <p>The sandbox has one campaign and one prospect list, whose ids are the same at every start.
 */
public final class SandboxMain {
  private static final UUID CAMPAIGN = UUID.fromString("8d256aa6-9b12-49a7-93ee-bf41634b5b60");
  private static final UUID LIST = UUID.fromString("cf33282b-b171-4d23-ae02-848499d793e4");

  private SandboxMain() {}

  /** Starts a sandbox; exits with status 2 and a message if the port is invalid or in use. */
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
    ExtrovertSandbox sandbox = ExtrovertSandbox.builder().port(port(args)).start();
    UUID campaign = sandbox.createCampaign(CAMPAIGN);
    UUID list = sandbox.createProspectList(campaign, LIST);
    out.println("Extrovert sandbox   " + sandbox.baseUrl());
    out.println("API key             " + sandbox.apiKey());
    out.println("Campaign id         " + campaign);
    out.println("Prospect list id    " + list);
    out.println("Ctrl+C stops it.");
    return sandbox;
  }

  private static int port(String[] args) {
    if (args.length == 0) {
      return 0;
    }
    try {
      int port = Integer.parseInt(args[0]);
      if (args.length == 1 && port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // Reported below, like every other invalid port.
    }
    throw new IllegalArgumentException(
        "Usage: SandboxMain [port], with a port from 0 to 65535; got: " + String.join(" ", args));
  }
}
