package com.goextrovert.client;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far a {@link ProspectBatch} has come. Immutable.
 *
 * @param done the number of items with an outcome
 * @param total the number of items to come, if it was given
 * @param counts the number of items by outcome; every kind is present
 * @param perSecond the items per second since the start, restored ones left out
 * @param timeLeft an estimate of the time until all items are done, if the total is known
 */
public record BatchProgress(
    long done,
    OptionalLong total,
    Map<BatchOutcome.Kind, Long> counts,
    double perSecond,
    Optional<Duration> timeLeft) {}
