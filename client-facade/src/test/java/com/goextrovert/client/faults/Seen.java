package com.goextrovert.client.faults;

import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.ExtrovertException;

/**
 * What was seen of a call.
 *
 * @param call which it was
 * @param outcome the exception's class, or {@code Confirmation}
 * @param delivery what the exception says of the change; null for a confirmation
 * @param attempts how many attempts the caller was told of
 * @param requests how many requests the server got
 */
record Seen(Call call, String outcome, Delivery delivery, int attempts, int requests) {

  static Seen confirmed(Call call, int attempts, int requests) {
    return new Seen(call, "Confirmation", null, attempts, requests);
  }

  /** A failure of which every attempt reached the server. */
  static Seen failed(
      Call call, Class<? extends ExtrovertException> type, Delivery delivery, int attempts) {
    return new Seen(call, type.getSimpleName(), delivery, attempts, attempts);
  }

  /** A failure of which no attempt reached the server. */
  static Seen notSent(Call call, Class<? extends ExtrovertException> type, int attempts) {
    return new Seen(call, type.getSimpleName(), Delivery.NOT_SENT, attempts, 0);
  }
}
