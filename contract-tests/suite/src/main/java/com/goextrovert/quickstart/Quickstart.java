package com.goextrovert.quickstart;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.sandbox.ExtrovertSandbox;
import java.io.PrintStream;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/**
 * Adds a prospect, meets a duplicate, moves it, removes it, and meets a wrong key: against a
 * sandbox on this machine or, only with {@code -Dlive=true}, against the real API.
 */
public final class Quickstart {
  private static final String WRONG_KEY = "not-the-key";

  private final PrintStream out;

  Quickstart(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the quickstart. Ends the process with 0 if all went as it should, with 1 if it did not,
   * and with 2 if it was not told what it needs.
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
      Place here = Place.in(sandbox);
      Place there = Place.in(sandbox);
      String john = "https://www.linkedin.com/in/john-doe";
      return new Story(out, extrovert.prospects(), stranger.prospects(), john).tell(here, there);
    }
  }

  private int runLive(LiveTarget target) {
    try (ExtrovertClient extrovert = client(target.baseUrl(), target.apiKey());
        ExtrovertClient stranger = client(target.baseUrl(), WRONG_KEY)) {
      Place place = target.place();
      out.println("LIVE: this changes campaign " + place.campaignId() + " at " + target.baseUrl());
      return new Story(out, extrovert.prospects(), stranger.prospects(), target.profileUrl())
          .tell(place, place);
    }
  }

  private static ExtrovertClient client(String baseUrl, String apiKey) {
    return ExtrovertClient.builder().baseUrl(baseUrl).apiKey(apiKey).build();
  }

  /**
   * Where a prospect can be.
   *
   * @param campaignId a campaign
   * @param prospectListId one of its lists
   */
  record Place(UUID campaignId, UUID prospectListId) {

    static Place in(ExtrovertSandbox sandbox) {
      UUID campaign = sandbox.createCampaign();
      return new Place(campaign, sandbox.createProspectList(campaign));
    }
  }
}
