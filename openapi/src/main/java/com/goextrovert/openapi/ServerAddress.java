package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;

/** The address of a server, in the one form in which equal ones are equal. */
public final class ServerAddress {
  private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);

  private ServerAddress() {}

  /**
   * The address that a server's description stands for.
   *
   * @param server the description
   * @return its address with the defaults of its variables, no slash at its end
   */
  public static String of(JsonNode server) {
    String url = server.path("url").asText();
    for (var variable : server.path("variables").properties()) {
      url =
          url.replace("{" + variable.getKey() + "}", variable.getValue().path("default").asText());
    }
    return of(url);
  }

  /**
   * An address.
   *
   * @param url as somebody wrote it
   * @return the one form, no slash at its end
   */
  public static String of(String url) {
    String bare = url.strip().replaceFirst("/+$", "");
    try {
      URI uri = new URI(bare);
      if (uri.getHost() == null || uri.getScheme() == null) {
        return bare;
      }
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      boolean usual = uri.getPort() == USUAL_PORTS.getOrDefault(scheme, -1);
      String port = usual || uri.getPort() < 0 ? "" : ":" + uri.getPort();
      String host = uri.getHost().toLowerCase(Locale.ROOT);
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return scheme + "://" + host + port + uri.getRawPath() + query;
    } catch (URISyntaxException noUri) {
      return bare;
    }
  }
}
