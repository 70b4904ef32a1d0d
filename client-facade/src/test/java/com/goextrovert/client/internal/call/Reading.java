package com.goextrovert.client.internal.call;

import com.goextrovert.client.error.ApiException;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.internal.call.AttemptOutcome.Confirmed;
import com.goextrovert.client.internal.call.AttemptOutcome.Failed;
import com.goextrovert.client.internal.http.RawResponse;

/** Reads the response of one attempt to add John Doe. */
final class Reading {
  private static final ResponseReader READER = new ResponseReader(CallSimulation.CLOCK);

  private Reading() {}

  static AttemptOutcome of(RawResponse response) {
    return READER.read(response, new Secrets(CallSimulation.KEY, CallSimulation.SLUG));
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
