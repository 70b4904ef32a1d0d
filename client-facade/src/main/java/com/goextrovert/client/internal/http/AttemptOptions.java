package com.goextrovert.client.internal.http;

import feign.Request;
import java.util.concurrent.TimeUnit;

/** Carries an attempt through Feign, which hands its options to the transport untouched. */
final class AttemptOptions extends Request.Options {
  private final Attempt attempt;

  AttemptOptions(Attempt attempt) {
    super(
        attempt.timeout().toMillis(),
        TimeUnit.MILLISECONDS,
        attempt.timeout().toMillis(),
        TimeUnit.MILLISECONDS,
        false);
    this.attempt = attempt;
  }

  Attempt attempt() {
    return attempt;
  }
}
