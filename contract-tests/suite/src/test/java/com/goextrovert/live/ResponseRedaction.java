package com.goextrovert.live;

import com.goextrovert.contract.ObservedViolation;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Redacts what a provider sent. Only literals, sizes and single words that are no part of the key
 * or the profile URL remain: a provider may echo what it received, or quote people.
 */
final class ResponseRedaction {
  private static final String WORD = "[A-Za-z]{1,20}";
  private static final Pattern HARMLESS =
      Pattern.compile(
          "nothing|null|true|false|-?\\d{1,6}|\\{}|\\[]|\"\"|not JSON|no [a-zA-Z0-9 ()]{1,80}"
              + "|\""
              + WORD
              + "\"|an object with "
              + WORD
              + "(, "
              + WORD
              + "){0,9}|an array of \\d+|a text of \\d+ characters"
              + "|(application|text)/[a-z.+-]{1,30}( ?; ?charset=[A-Za-z0-9-]{1,12})?");
  private static final Pattern WORDS = Pattern.compile(WORD);

  private final String secrets;

  ResponseRedaction(LiveSettings settings) {
    this.secrets = (settings.apiKey() + " " + settings.profileUrl()).toLowerCase(Locale.ROOT);
  }

  ObservedViolation redact(ObservedViolation violation) {
    return new ObservedViolation(
        violation.party(),
        violation.message(),
        violation.place(),
        violation.expected(),
        isHarmless(violation.actual()) ? violation.actual() : "something else (redacted)");
  }

  private boolean isHarmless(String actual) {
    return HARMLESS.matcher(actual).matches() && words(actual).noneMatch(secrets::contains);
  }

  /** Every key contains words of one or two letters. */
  private static Stream<String> words(String text) {
    return WORDS
        .matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .filter(word -> word.length() > 2);
  }
}
