package com.goextrovert.mutants;

import com.goextrovert.contract.HttpCall;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the sandbox and the validator differ over a request, and both are right to. */
enum Difference {
  WHOSE_KEY("key is (another|in upper case)", "the validator sees a key, not whose it is", false),
  ACCEPT("Accept is text/html", "the sandbox has JSON to give, whatever is asked for", true),
  PATH("path (ends with a slash|is in upper case)", "the validator is lenient with paths", false),
  NO_TYPE("content type is missing", "the validator takes none for the right one", false),
  REST("body is (two documents|followed by .*)", "the validator reads no further", false),
  SHORT_ID(".* lacks its last character", "Java, which the validator asks, completes it", false);

  private final Pattern mutant;
  private final String reason;
  private final boolean sandboxTakesIt;

  Difference(String mutant, String reason, boolean sandboxTakesIt) {
    this.mutant = Pattern.compile(mutant);
    this.reason = reason;
    this.sandboxTakesIt = sandboxTakesIt;
  }

  static Optional<Difference> over(Mutant<HttpCall> mutant, boolean sandboxTakesIt) {
    return Arrays.stream(values())
        .filter(each -> each.sandboxTakesIt == sandboxTakesIt)
        .filter(each -> each.mutant.matcher(mutant.name()).matches())
        .findFirst();
  }

  @Override
  public String toString() {
    return reason;
  }
}
