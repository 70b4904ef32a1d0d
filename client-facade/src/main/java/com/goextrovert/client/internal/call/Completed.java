package com.goextrovert.client.internal.call;

import com.goextrovert.client.internal.answer.Outcome.Confirmed;

/**
 * A call that was confirmed.
 *
 * @param confirmed the confirmation
 * @param attempts how many attempts were made
 */
public record Completed(Confirmed confirmed, int attempts) {}
