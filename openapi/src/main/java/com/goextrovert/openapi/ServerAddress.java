package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes server addresses in one form, in which equivalent ones are equal. */
public final class ServerAddress {
  private static final Pattern ORIGIN = Pattern.compile("^[A-Za-z]+://[^/?#]*");

  /** Few servers have variables at all; the product of their values must not exhaust memory. */
  private static final int MAX_ADDRESSES = 1_000;

  private ServerAddress() {}

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
    Matcher origin = ORIGIN.matcher(url.strip().replaceFirst("/+$", ""));
    return origin
        .replaceFirst(found -> Matcher.quoteReplacement(found.group().toLowerCase(Locale.ROOT)))
        .replaceFirst("^(https://[^:/?#]*):443(?!\\d)|^(http://[^:/?#]*):80(?!\\d)", "$1$2");
  }
}
