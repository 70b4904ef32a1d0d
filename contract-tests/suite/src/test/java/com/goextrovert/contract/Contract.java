package com.goextrovert.contract;

import com.goextrovert.client.ExtrovertClient;
import java.nio.file.Path;
import java.time.Duration;

/** Names, example values and provider states that consumer, provider and checks share. */
public final class Contract {
  public static final String PROVIDER = "extrovert-client-api";
  static final String CONSUMER = "extrovert-java-client";

  /** The folder of the committed pact. */
  public static final String ACCEPTED = "../pacts";

  /** The folder that the consumer test writes to. */
  static final String WRITTEN = "target/pacts";

  static final String FILE = CONSUMER + "-" + PROVIDER + ".json";

  public static final String KEY_HEADER = "X-API-Key";
  static final String KEY = "sandbox-key";
  static final String WRONG_KEY = "a-wrong-key";
  public static final String PROFILE = "https://www.linkedin.com/in/john-doe";
  public static final String CAMPAIGN = "8d256aa6-9b12-49a7-93ee-bf41634b5b60";
  public static final String LIST = "cf33282b-b171-4d23-ae02-848499d793e4";

  public static final String CAMPAIGN_WITH_LIST = "a campaign with a prospect list";
  public static final String PROSPECT_ELSEWHERE = "a prospect in a list of another campaign";
  public static final String PROSPECT_IN_CAMPAIGN = "a prospect in a list of the campaign";
  public static final String UNKNOWN_KEY = "an API key that is not known";

  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private Contract() {}

  /** Returns the committed pact. */
  public static Path acceptedPact() {
    return Path.of(ACCEPTED, FILE);
  }

  static Path writtenPact() {
    return Path.of(WRITTEN, FILE);
  }

  /** Returns a client that sends each request once and waits long, as the machine may be busy. */
  public static ExtrovertClient client(String baseUrl, String key) {
    return ExtrovertClient.builder()
        .apiKey(key)
        .baseUrl(baseUrl)
        .maxRetries(0)
        .connectTimeout(TIMEOUT)
        .attemptTimeout(TIMEOUT)
        .deadline(TIMEOUT)
        .build();
  }
}
