package com.goextrovert.quickstart;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.sandbox.ExtrovertSandbox;
import java.io.PrintStream;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/**
 * Adds a prospect, adds it again, moves it, removes it, and tries a wrong key. Uses a sandbox on
 * this machine unless {@code -Dlive=true} selects the real API.
 */
public final class Quickstart {
  private static final String WRONG_KEY = "not-the-key";

  private final PrintStream out;

  Quickstart(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the quickstart. Exits with 0 if every call ended as expected, with 1 if not, and with 2 if
   * a setting is missing or invalid.
   *
   * @param args ignored
   */
  public static void main(String[] args) {
    System.exit(new Quickstart(System.out).run(System.getProperties(), System.getenv()));
  }

  int run(Properties properties, Map<String, String> environment) {
    if (!properties.getProperty("live", "false").equals("true")) {
      return runAgainstSandbox();
    }
    try {
      return runLive(QuickstartTarget.from(properties, environment));
    } catch (IllegalArgumentException e) {
      out.println("Nothing was sent: " + e.getMessage());
      return 2;
    }
  }

  private int runAgainstSandbox() {
    try (ExtrovertSandbox sandbox = ExtrovertSandbox.start()) {
      QuickstartList first = QuickstartList.in(sandbox);
      QuickstartList second = QuickstartList.in(sandbox);
      String john = "https://www.linkedin.com/in/john-doe";
      return run(
          "A sandbox stands in for Extrovert at " + sandbox.baseUrl(),
          new QuickstartTarget(sandbox.apiKey(), sandbox.baseUrl(), first, john),
          second);
    }
  }

  private int runLive(QuickstartTarget target) {
    String announcement =
        "LIVE: this changes campaign " + target.list().campaignId() + " at " + target.baseUrl();
    return run(announcement, target, target.list());
  }

  private int run(String announcement, QuickstartTarget target, QuickstartList second) {
    try (ExtrovertClient extrovert = client(target.baseUrl(), target.apiKey());
        ExtrovertClient withWrongKey = client(target.baseUrl(), WRONG_KEY)) {
      out.println(announcement);
      return new QuickstartRun(
              out, extrovert.prospects(), withWrongKey.prospects(), target.profileUrl())
          .run(target.list(), second);
    }
  }

  private static ExtrovertClient client(String baseUrl, String apiKey) {
    return ExtrovertClient.builder().baseUrl(baseUrl).apiKey(apiKey).build();
  }

  /** A prospect list and its campaign. */
  record QuickstartList(UUID campaignId, UUID prospectListId) {

    static QuickstartList in(ExtrovertSandbox sandbox) {
      UUID campaign = sandbox.createCampaign();
      return new QuickstartList(campaign, sandbox.createProspectList(campaign));
    }
  }
}
