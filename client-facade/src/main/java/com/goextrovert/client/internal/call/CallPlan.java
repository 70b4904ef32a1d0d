package com.goextrovert.client.internal.call;

import java.time.Duration;

/**
 * Everything about a call except its request.
 *
 * @param operation the operation's name in messages, such as {@code add prospect}
 * @param retryPolicy which failures are retried, how often and after which backoff
 * @param deadline the time for the whole call, backoff included
 * @param attemptTimeout the time for one attempt
 * @param secrets the API key to send, and the text that no message may contain
 */
public record CallPlan(
    String operation,
    RetryPolicy retryPolicy,
    Duration deadline,
    Duration attemptTimeout,
    Secrets secrets) {}
