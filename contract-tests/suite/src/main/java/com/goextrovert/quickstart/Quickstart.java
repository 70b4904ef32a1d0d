package com.goextrovert.quickstart;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.sandbox.ExtrovertSandbox;
import java.io.PrintStream;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/**
 * Adds a prospect, tries a duplicate, moves the prospect, removes it, and tries a wrong key:
 * against a sandbox on this machine or, only with {@code -Dlive=true}, against the real API.
 */
public final class Quickstart {
  private static final String WRONG_KEY = "not-the-key";

  private final PrintStream out;

  Quickstart(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the quickstart. Ends the process with 0 if every call ended as expected, with 1 if not,
   * and with 2 if a setting is missing.
   *
   * @param args none
   */
  public static void main(String[] args) {
    System.exit(new Quickstart(System.out).run(System.getProperties(), System.getenv()));
  }

  int run(Properties properties, Map<String, String> environment) {
    if (!properties.getProperty("live", "false").equals("true")) {
      return runAgainstSandbox();
    }
    try {
      return runLive(LiveTarget.from(properties, environment));
    } catch (IllegalArgumentException e) {
      out.println("Nothing was sent: " + e.getMessage());
      return 2;
    }
  }

  private int runAgainstSandbox() {
    try (ExtrovertSandbox sandbox = ExtrovertSandbox.start();
        ExtrovertClient extrovert = client(sandbox.baseUrl(), sandbox.apiKey());
        ExtrovertClient stranger = client(sandbox.baseUrl(), WRONG_KEY)) {
      out.println("A sandbox stands for Extrovert at " + sandbox.baseUrl());
      QuickstartList here = QuickstartList.in(sandbox);
      QuickstartList there = QuickstartList.in(sandbox);
      String john = "https://www.linkedin.com/in/john-doe";
      return new Story(out, extrovert.prospects(), stranger.prospects(), john).run(here, there);
    }
  }

  private int runLive(LiveTarget target) {
    try (ExtrovertClient extrovert = client(target.baseUrl(), target.apiKey());
        ExtrovertClient stranger = client(target.baseUrl(), WRONG_KEY)) {
      QuickstartList place = target.place();
      out.println("LIVE: this changes campaign " + place.campaignId() + " at " + target.baseUrl());
      return new Story(out, extrovert.prospects(), stranger.prospects(), target.profileUrl())
          .run(place, place);
    }
  }

  private static ExtrovertClient client(String baseUrl, String apiKey) {
    return ExtrovertClient.builder().baseUrl(baseUrl).apiKey(apiKey).build();
  }

  /**
   * A prospect list.
   *
   * @param campaignId its campaign
   * @param prospectListId its id
   */
  record QuickstartList(UUID campaignId, UUID prospectListId) {

    static QuickstartList in(ExtrovertSandbox sandbox) {
      UUID campaign = sandbox.createCampaign();
      return new QuickstartList(campaign, sandbox.createProspectList(campaign));
    }
  }
}
