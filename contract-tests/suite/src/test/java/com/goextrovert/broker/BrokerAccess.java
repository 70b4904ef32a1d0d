package com.goextrovert.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.goextrovert.remote.EnvironmentVariables;
import com.goextrovert.remote.SecretTexts;
import java.net.URI;
import java.util.Base64;
import java.util.Set;

/**
 * The address of a Pact Broker and the credentials for it.
 *
 * @param authorization the value of the header {@code Authorization}
 * @param secrets what no output may contain
 */
record BrokerAccess(URI address, String authorization, SecretTexts secrets) {
  private static final String ADDRESS = "PACT_BROKER_BASE_URL";
  private static final String TOKEN = "PACT_BROKER_TOKEN";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Reads the variables; they collect what is missing or wrong. */
  static BrokerAccess from(EnvironmentVariables variables) {
    URI address = address(variables);
    String token = variables.optional(TOKEN).orElse("");
    if (!token.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
      variables.report(
          TOKEN
              + " contains a character that a token cannot have, such as the line feed of a file.");
    }
    if (!token.isEmpty()) {
      return new BrokerAccess(address, "Bearer " + token, new SecretTexts(token));
    }
    String username = variables.optional("PACT_BROKER_USERNAME").orElse("");
    String password = variables.optional("PACT_BROKER_PASSWORD").orElse("");
    if (username.isEmpty() || password.isEmpty()) {
      variables.report(
          TOKEN
              + " is not set: the broker's token (or PACT_BROKER_USERNAME and"
              + " PACT_BROKER_PASSWORD).");
    }
    String pair = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(UTF_8));
    return new BrokerAccess(address, "Basic " + pair, new SecretTexts(password, pair));
  }

  private static URI address(EnvironmentVariables variables) {
    String text =
        variables.required(ADDRESS, "the broker's address, such as https://pacts.example");
    try {
      URI address = URI.create(text.strip().replaceFirst("/+$", ""));
      if (text.isEmpty() || isAllowed(address)) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // Reported below without the text, which may hold credentials.
    }
    variables.report(
        ADDRESS
            + " is not the address of a broker: give an https URL (http for this machine only)"
            + " without user info, query and fragment.");
    return URI.create("");
  }

  private static boolean isAllowed(URI url) {
    return url.getHost() != null
        && ("https".equalsIgnoreCase(url.getScheme())
            || "http".equalsIgnoreCase(url.getScheme()) && LOOPBACK.contains(url.getHost()))
        && url.getRawUserInfo() == null
        && url.getRawQuery() == null
        && url.getRawFragment() == null;
  }

  /** Returns the address alone. */
  @Override
  public String toString() {
    return "BrokerAccess[" + address + "]";
  }
}
