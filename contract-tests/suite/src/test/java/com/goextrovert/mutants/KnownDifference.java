package com.goextrovert.mutants;

import com.goextrovert.remote.RequestMessage;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The requests that sandbox and validator judge differently, each for a reason. */
enum KnownDifference {
  /** The validator checks only that a key is present. */
  KEY("key is (wrong|in upper case)", false),
  /** The sandbox ignores {@code Accept}. */
  ACCEPT("Accept is text/html", true),
  /** The validator ignores the case of a path and a slash at its end. */
  PATH("path (ends with a slash|is in upper case)", false),
  /** The validator accepts a missing content type. */
  CONTENT_TYPE("content type is missing", false),
  /** The validator ignores what follows the first JSON value. */
  REST_OF_BODY("body is (two documents|followed by .*)", false),
  /** The validator uses Java's UUID parser, which pads short ids. */
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
