package com.goextrovert.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.goextrovert.remote.Confidential;
import com.goextrovert.remote.Variables;
import java.net.URI;
import java.util.Base64;
import java.util.Set;

/**
 * Where a broker is, and what opens it.
 *
 * @param address its base URL, without a slash at its end
 * @param authorization the value of the header {@code Authorization}
 * @param confidential what of it must not be shown
 */
record BrokerAccess(URI address, String authorization, Confidential confidential) {
  private static final String ADDRESS = "PACT_BROKER_BASE_URL";
  private static final String TOKEN = "PACT_BROKER_TOKEN";
  private static final String USERNAME = "PACT_BROKER_USERNAME";
  private static final String PASSWORD = "PACT_BROKER_PASSWORD";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Reads it; what is missing or wrong is noted with the variables. */
  static BrokerAccess from(Variables variables) {
    URI address = address(variables);
    String token = variables.optional(TOKEN).orElse("");
    if (!token.isEmpty()) {
      requireHeaderText(variables, TOKEN, token);
      return new BrokerAccess(address, "Bearer " + token, new Confidential(token));
    }
    String username = variables.optional(USERNAME).orElse("");
    String password = variables.optional(PASSWORD).orElse("");
    if (username.isEmpty() || password.isEmpty()) {
      variables.complain(
          TOKEN + " is not set: the broker's token (or " + USERNAME + " and " + PASSWORD + ").");
      return new BrokerAccess(address, "", new Confidential());
    }
    String pair = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(UTF_8));
    return new BrokerAccess(address, "Basic " + pair, new Confidential(password, pair));
  }

  private static URI address(Variables variables) {
    String text =
        variables.required(ADDRESS, "the broker's address, such as https://pacts.example");
    try {
      URI address = URI.create(text.strip().replaceFirst("/+$", ""));
      if (text.isEmpty() || isAddress(address)) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // Answered below, without the text, which may hold credentials.
    }
    variables.complain(
        ADDRESS
            + " is not the address of a broker: give an https URL (http on this machine only)"
            + " without user info, query and fragment.");
    return URI.create("");
  }

  private static boolean isAddress(URI url) {
    boolean safe =
        "https".equalsIgnoreCase(url.getScheme())
            || "http".equalsIgnoreCase(url.getScheme()) && LOOPBACK.contains(url.getHost());
    return safe
        && url.getHost() != null
        && url.getRawUserInfo() == null
        && url.getRawQuery() == null
        && url.getRawFragment() == null;
  }

  private static void requireHeaderText(Variables variables, String name, String value) {
    if (!value.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
      variables.complain(
          name + " holds a character that a token cannot have (a line feed from a file, perhaps).");
    }
  }

  /** Without what opens it. */
  @Override
  public String toString() {
    return "BrokerAccess[" + address + "]";
  }
}
