package com.goextrovert.broker;

import com.goextrovert.remote.Variables;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A deployment that is to be asked about.
 *
 * @param version the consumer's version
 * @param selector what the broker is told of the place: {@code environment}, or {@code tag}
 * @param place its name
 */
record Deployment(String version, String selector, String place) {
  private static final String ENVIRONMENT = "PACT_TO_ENVIRONMENT";
  private static final String TAG = "PACT_TO_TAG";

  /** Reads it; what is missing is noted with the variables. */
  static Deployment from(Variables variables) {
    String version = variables.required(Publication.VERSION, Publication.VERSION_IS);
    String environment = variables.optional(ENVIRONMENT).orElse("");
    String tag = variables.optional(TAG).orElse("");
    if (environment.isEmpty() == tag.isEmpty()) {
      variables.complain(
          (tag.isEmpty()
                  ? ENVIRONMENT + " is not set"
                  : ENVIRONMENT + " and " + TAG + " are both set")
              + ": the environment to deploy to, or in "
              + TAG
              + " the tag that stands for it.");
    }
    return environment.isEmpty()
        ? new Deployment(version, "tag", tag)
        : new Deployment(version, "environment", environment);
  }

  /** The query of the broker's matrix. */
  Map<String, String> query(String consumer) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("q[][pacticipant]", consumer);
    query.put("q[][version]", version);
    query.put("latestby", "cvp");
    query.put(selector, place);
    if (selector.equals("tag")) {
      query.put("latest", "true");
    }
    return query;
  }
}
