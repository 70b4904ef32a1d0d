package com.goextrovert.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.goextrovert.remote.EnvironmentVariables;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The address of a Pact Broker and the credentials for it.
 *
 * @param authorization the value of the header {@code Authorization}
 * @param secrets strings that no output may contain
 */
record BrokerAccess(URI address, String authorization, List<String> secrets) {
  private static final String TOKEN = "PACT_BROKER_TOKEN";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Reads the settings; missing and wrong variables are reported to {@code variables}. */
  static BrokerAccess from(EnvironmentVariables variables) {
    URI address =
        variables.required(
            "PACT_BROKER_BASE_URL",
            "the broker's address, such as https://pacts.example",
            BrokerAccess::address);
    String token = variables.optional(TOKEN).orElse("");
    if (!token.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
      variables.report(
          TOKEN + " is wrong: it contains a space, a line feed or another control character.");
    }
    if (!token.isEmpty()) {
      return new BrokerAccess(address, "Bearer " + token, List.of(token));
    }
    String username = variables.optional("PACT_BROKER_USERNAME").orElse("");
    String password = variables.optional("PACT_BROKER_PASSWORD").orElse("");
    if (username.isEmpty() || password.isEmpty()) {
      variables.report(
          TOKEN + " is not set: the broker's token (or PACT_BROKER_USERNAME and _PASSWORD).");
    }
    String pair = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(UTF_8));
    return new BrokerAccess(address, "Basic " + pair, List.of(password, pair));
  }

  private static URI address(String text) {
    try {
      URI url = new URI(text.strip().replaceFirst("/+$", ""));
      boolean isEncrypted = "https".equalsIgnoreCase(url.getScheme());
      boolean isLocal =
          "http".equalsIgnoreCase(url.getScheme()) && LOOPBACK.contains("" + url.getHost());
      if ((isEncrypted || isLocal)
          && url.getHost() != null
          && url.getRawUserInfo() == null
          && url.getRawQuery() == null
          && url.getRawFragment() == null) {
        return url;
      }
    } catch (URISyntaxException e) {
      // Its message quotes the text, which may contain credentials.
    }
    throw new IllegalArgumentException(
        "use an https URL (http only for this machine) without user info, query or fragment");
  }

  /** Returns text from the broker on one line, shortened and without secrets. */
  String redact(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    String lower = line.toLowerCase(Locale.ROOT);
    boolean isSafe =
        secrets.stream()
            .flatMap(each -> Stream.of(each, URLEncoder.encode(each, UTF_8), base64(each)))
            .noneMatch(each -> lower.contains(each.toLowerCase(Locale.ROOT)));
    if (!isSafe) {
      return "(redacted: it contains a secret)";
    }
    return line.length() > 300 ? line.substring(0, 300) + "..." : line;
  }

  private static String base64(String text) {
    return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /** Returns only the address. */
  @Override
  public String toString() {
    return "BrokerAccess[" + address + "]";
  }
}
