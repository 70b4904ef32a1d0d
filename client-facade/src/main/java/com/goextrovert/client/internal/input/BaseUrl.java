package com.goextrovert.client.internal.input;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The address that a client talks to. No message repeats it: it may hold credentials. */
public final class BaseUrl {
  private static final String EXAMPLE = " such as https://api.goextrovert.com";
  private static final Set<String> DOT_SEGMENTS = Set.of(".", "..");
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[(?:::1|0:0:0:0:0:0:0:1)\\]");

  private BaseUrl() {}

  /**
   * Insists on an address that the key may be sent to.
   *
   * @param text an absolute http or https URL, with a path or without
   * @param insecureAllowed whether http may go beyond this machine
   * @return the address, its scheme in lower case, without a slash at its end
   * @throws IllegalArgumentException naming {@code baseUrl} and what would be right
   */
  public static String require(String text, boolean insecureAllowed) {
    URI url = parse(text);
    if (url.getRawUserInfo() != null) {
      throw refused("has user info; the API key is all the credentials there are");
    }
    if (url.getRawQuery() != null || url.getRawFragment() != null) {
      throw refused("has a query or a fragment; end it after the path");
    }
    if (Stream.of(url.getRawPath().split("/")).anyMatch(DOT_SEGMENTS::contains)) {
      throw refused("has a dot segment in its path; write the path out");
    }
    if (url.getPort() == 0 || url.getPort() > 65535) {
      throw refused("has a port that is not one of 1 to 65535");
    }
    String host = url.getHost().toLowerCase(Locale.ROOT);
    boolean plain = url.getScheme().equalsIgnoreCase("http");
    if (plain && !insecureAllowed && !LOOPBACK.matcher(host).matches()) {
      throw refused(
          "is http, which would show the API key to the network; give https, or allow it with"
              + " allowInsecureHttp(true)");
    }
    String afterScheme = text.strip().substring(url.getScheme().length()).replaceFirst("/+$", "");
    return (plain ? "http" : "https") + afterScheme;
  }

  private static URI parse(String text) {
    if (text == null || text.isBlank()) {
      throw refused("is missing or blank; give an absolute URL" + EXAMPLE);
    }
    URI url;
    try {
      url = new URI(text.strip());
    } catch (URISyntaxException e) {
      // Without its cause, which repeats the input.
      throw refused("is not a URL; give an absolute URL" + EXAMPLE);
    }
    boolean web =
        "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
    if (!web || url.getHost() == null) {
      throw refused("is not an absolute http or https URL; give one" + EXAMPLE);
    }
    return url;
  }

  private static IllegalArgumentException refused(String why) {
    return new IllegalArgumentException("baseUrl " + why);
  }
}
