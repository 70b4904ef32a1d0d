package com.goextrovert.client.internal.answer;

import com.goextrovert.client.error.ApiException;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.internal.answer.Outcome.Confirmed;
import com.goextrovert.client.internal.answer.Outcome.Failed;
import com.goextrovert.client.internal.http.Answer;
import java.time.Instant;
import java.time.InstantSource;

/** Reads one answer to one attempt of adding John Doe, on a Monday at ten. */
final class Reading {
  static final String KEY = "Key-of-the-team-42";
  static final String SLUG = "john-doe";
  static final Instant NOW = Instant.parse("2026-07-27T10:00:00Z");

  private static final AnswerReader READER = new AnswerReader(InstantSource.fixed(NOW));

  private Reading() {}

  static Outcome of(Answer answer) {
    return READER.read(answer, new Secrets(KEY, SLUG));
  }

  static Failed failed(Answer answer) {
    return (Failed) of(answer);
  }

  static Confirmed confirmed(Answer answer) {
    return (Confirmed) of(answer);
  }

  static ExtrovertException exception(Answer answer) {
    Failed failed = failed(answer);
    return failed.toException("add prospect", failed.delivery(), 1);
  }

  static ApiException apiException(Answer answer) {
    return (ApiException) exception(answer);
  }
}
