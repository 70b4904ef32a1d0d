package com.goextrovert.contract;

import com.goextrovert.client.ExtrovertClient;
import java.nio.file.Path;

/** Names and example values that the consumer, the provider and the checks have in common. */
public final class Contract {
  static final String CONSUMER = "extrovert-java-client";
  static final String PROVIDER = "extrovert-client-api";

  /** Where the consumer tests write, and where what they wrote is kept. */
  static final String WRITTEN = "target/pacts";

  static final String ACCEPTED = "../pacts";
  static final String FILE = CONSUMER + "-" + PROVIDER + ".json";

  public static final String PATH = "/api/client/v1/prospects";
  static final String KEY = "sandbox-key";
  static final String WRONG_KEY = "a-wrong-key";
  public static final String PROFILE = "https://www.linkedin.com/in/john-doe";
  static final String PROFILE_FORM = "https://www\\.linkedin\\.com/in/[^/?#]+";
  public static final String CAMPAIGN = "8d256aa6-9b12-49a7-93ee-bf41634b5b60";
  public static final String LIST = "cf33282b-b171-4d23-ae02-848499d793e4";

  public static final String A_CAMPAIGN_WITH_A_LIST = "a campaign with a prospect list";
  public static final String A_PROSPECT_ELSEWHERE = "a prospect in a list of another campaign";
  public static final String A_PROSPECT_IN_THE_CAMPAIGN = "a prospect in a list of the campaign";
  public static final String A_KEY_THAT_IS_NOT_KNOWN = "an API key that is not known";

  private Contract() {}

  /** The committed pact. */
  public static Path acceptedPact() {
    return Path.of(ACCEPTED, FILE);
  }

  static Path writtenPact() {
    return Path.of(WRITTEN, FILE);
  }

  /** The client as its users get it, but for repetitions: an expectation is met once. */
  public static ExtrovertClient client(String baseUrl, String key) {
    return ExtrovertClient.builder().apiKey(key).baseUrl(baseUrl).maxRetries(0).build();
  }
}
