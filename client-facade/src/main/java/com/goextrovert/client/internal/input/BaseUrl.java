package com.goextrovert.client.internal.input;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks base URLs. No message repeats the URL, because it may contain credentials. */
public final class BaseUrl {
  private static final String EXAMPLE = " such as https://api.goextrovert.com";
  private static final Set<String> DOT_SEGMENTS = Set.of(".", "..");
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[(?:::1|0:0:0:0:0:0:0:1)\\]");

  private BaseUrl() {}

  /**
   * Checks that the API key may be sent to a URL.
   *
   * @param insecureAllowed whether to allow plain http to hosts other than loopback
   * @return the URL, with a lower-case scheme and without a trailing slash
   */
  public static String require(String text, boolean insecureAllowed) {
    URI url = parse(text);
    if (url.getRawUserInfo() != null) {
      throw refused("has user info; remove it, since the API key is the only credential");
    }
    if (url.getRawQuery() != null || url.getRawFragment() != null) {
      throw refused("has a query or a fragment; remove it");
    }
    if (Stream.of(url.getRawPath().split("/")).anyMatch(DOT_SEGMENTS::contains)) {
      throw refused("has a dot segment in its path; remove it");
    }
    if (url.getPort() == 0 || url.getPort() > 65535) {
      throw refused("has a port that is not between 1 and 65535");
    }
    String host = url.getHost().toLowerCase(Locale.ROOT);
    boolean plain = url.getScheme().equalsIgnoreCase("http");
    if (plain && !insecureAllowed && !LOOPBACK.matcher(host).matches()) {
      throw refused(
          "is http, which exposes the API key to the network; give https, or allow it with"
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
      // The cause would repeat the input.
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
