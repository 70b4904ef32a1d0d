package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Writes server addresses in one form, in which equivalent ones are equal. */
public final class ServerAddress {
  private static final Map<String, Integer> DEFAULT_PORTS = Map.of("http", 80, "https", 443);

  /** Few servers have variables at all; the product of their values must not exhaust memory. */
  private static final int MAX_ADDRESSES = 1_000;

  private ServerAddress() {}

  /** {@return the address of a described server, with the defaults of its variables} */
  public static String of(JsonNode server) {
    return all(server).get(0);
  }

  /** {@return all addresses of a described server, the default first} */
  public static List<String> all(JsonNode server) {
    Stream<String> urls = Stream.of(server.path("url").asText());
    for (var variable : server.path("variables").properties()) {
      List<String> values = new ArrayList<>();
      values.add(variable.getValue().path("default").asText());
      variable.getValue().path("enum").forEach(value -> values.add(value.asText()));
      String name = "{" + variable.getKey() + "}";
      urls =
          urls.flatMap(url -> values.stream().map(value -> url.replace(name, value)))
              .limit(MAX_ADDRESSES);
    }
    return urls.map(ServerAddress::of).distinct().toList();
  }

  /** {@return the address in one form, without a slash at its end} */
  public static String of(String url) {
    String bare = url.strip().replaceFirst("/+$", "");
    try {
      URI uri = new URI(bare);
      if (uri.getHost() == null || uri.getScheme() == null) {
        return bare;
      }
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      boolean isDefault = uri.getPort() == DEFAULT_PORTS.getOrDefault(scheme, -1);
      String port = isDefault || uri.getPort() < 0 ? "" : ":" + uri.getPort();
      String host = uri.getHost().toLowerCase(Locale.ROOT);
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return scheme + "://" + host + port + uri.getRawPath() + query;
    } catch (URISyntaxException notUri) {
      return bare;
    }
  }
}
