package com.goextrovert.live;

import com.goextrovert.contract.Breach;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets of an answer only be told what can be nobody's: literals, sizes, and single words that are
 * no part of the key or the profile URL. A provider may say back what it was sent, or quote people.
 */
final class Discretion {
  private static final String WORD = "[A-Za-z]{1,20}";
  private static final Pattern HARMLESS =
      Pattern.compile(
          "nothing|null|true|false|-?\\d{1,6}|\\{}|\\[]|\"\"|what is no JSON"
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

  Discretion(LiveTarget target) {
    this.secrets = (target.apiKey() + " " + target.profileUrl()).toLowerCase(Locale.ROOT);
  }

  /** The breach, with no more of what came than may be told. */
  Breach about(Breach breach) {
    return new Breach(
        breach.moved(),
        breach.where(),
        breach.place(),
        breach.promised(),
        mayBeTold(breach.came()) ? breach.came() : "something else, which is not shown");
  }

  private boolean mayBeTold(String came) {
    return HARMLESS.matcher(came).matches() && words(came).noneMatch(secrets::contains);
  }

  /** Of two letters and less there is something in every key. */
  private static Stream<String> words(String text) {
    return WORDS
        .matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .filter(word -> word.length() > 2);
  }
}
