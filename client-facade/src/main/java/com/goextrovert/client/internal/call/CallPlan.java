package com.goextrovert.client.internal.call;

import java.time.Duration;

/**
 * What a call may take.
 *
 * @param operation the operation in words
 * @param policy what is repeated
 * @param deadline how long the call may take, waits included
 * @param attemptTimeout how long one attempt may take
 */
public record CallPlan(
    String operation, RetryPolicy policy, Duration deadline, Duration attemptTimeout) {}
