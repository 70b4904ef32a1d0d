package com.goextrovert.client.internal.call;

import com.goextrovert.client.internal.call.CallExecutor.Sleeper;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How a call waits and who observes it besides the listener.
 *
 * @param pacer grants the turns of its attempts
 * @param sleeper waits; returns false once its owner is closed
 * @param longestPause how long a turn or {@code Retry-After} may be waited for without counting
 *     against the call's deadline; empty if all waiting counts
 * @param beforeSending runs after the first turn was taken, before anything is sent; the call ends
 *     if it returns false
 * @param onOutcome is told the outcome of each attempt
 */
public record Pacing(
    Pacer pacer,
    Sleeper sleeper,
    Optional<Duration> longestPause,
    BooleanSupplier beforeSending,
    Consumer<AttemptOutcome> onOutcome) {}
