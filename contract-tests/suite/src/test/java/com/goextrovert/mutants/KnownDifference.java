package com.goextrovert.mutants;

import com.goextrovert.remote.RequestMessage;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The requests that sandbox and validator judge differently, each for a reason. */
enum KnownDifference {
  /** The validator sees that there is a key, not whose it is. */
  WHOSE_KEY("key is (another|in upper case)", false),
  /** The sandbox sends JSON, whatever the client asks for. */
  ACCEPT("Accept is text/html", true),
  /** The validator is lenient about paths. */
  PATH("path (ends with a slash|is in upper case)", false),
  /** The validator takes a missing content type for the right one. */
  CONTENT_TYPE("content type is missing", false),
  /** The validator reads no further than the first document. */
  REST_OF_BODY("body is (two documents|followed by .*)", false),
  /** Java's UUID parser, which the validator uses, completes short ids. */
  SHORT_UUID(".* lacks its last character", false);

  private final Pattern mutant;
  private final boolean sandboxAccepts;

  KnownDifference(String mutant, boolean sandboxAccepts) {
    this.mutant = Pattern.compile(mutant);
    this.sandboxAccepts = sandboxAccepts;
  }

  static boolean covers(Mutant<RequestMessage> mutant, boolean sandboxAccepts) {
    return Arrays.stream(values())
        .anyMatch(
            each ->
                each.sandboxAccepts == sandboxAccepts
                    && each.mutant.matcher(mutant.name()).matches());
  }
}
