package com.goextrovert.client.internal.call;

import com.goextrovert.client.error.ApiException;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.internal.call.AttemptOutcome.Confirmed;
import com.goextrovert.client.internal.call.AttemptOutcome.Failed;
import com.goextrovert.client.internal.http.RawResponse;
import java.time.Instant;
import java.time.InstantSource;

/** Reads one response to an attempt to add John Doe, on a Monday at ten. */
final class Reading {
  static final String KEY = "Key-of-the-team-42";
  static final String SLUG = "john-doe";

  private static final ResponseReader READER =
      new ResponseReader(InstantSource.fixed(Instant.parse("2026-07-27T10:00:00Z")));

  private Reading() {}

  static AttemptOutcome of(RawResponse response) {
    return READER.read(response, new Secrets(KEY, SLUG));
  }

  static Failed failed(RawResponse response) {
    return (Failed) of(response);
  }

  static Confirmed confirmed(RawResponse response) {
    return (Confirmed) of(response);
  }

  static ExtrovertException exception(RawResponse response) {
    Failed failed = failed(response);
    return failed.toException("add prospect", failed.effect(), 1);
  }

  static ApiException apiException(RawResponse response) {
    return (ApiException) exception(response);
  }
}
