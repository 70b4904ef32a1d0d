package com.goextrovert.contract;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One broken promise, in words that say where to look.
 *
 * @param moved who no longer does what the other two expect
 * @param where the operation and which half of it: {@code add prospect (POST /path), request}
 * @param place the field, header or other part
 * @param promised what was promised there
 * @param came what came instead; never a key, a text of people's or a whole body
 */
public record Breach(Side moved, String where, String place, String promised, String came) {

  /** The three that a contract ties together. */
  public enum Side {
    CLIENT,
    PROVIDER,
    SPECIFICATION;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** All of them, each with its own first line; nothing, if there are none. */
  public static String inWords(Collection<Breach> breaches) {
    return breaches.stream().map(each -> "\n" + each).collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return "The %s moved: %s, %s%n  promised: %s%n  came:     %s"
        .formatted(moved.word(), where, place, promised, came);
  }
}
