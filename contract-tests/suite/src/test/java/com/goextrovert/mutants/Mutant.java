package com.goextrovert.mutants;

/**
 * A variant of a valid request or response.
 *
 * @param name the difference from the valid message
 * @param field the field that differs; empty if the difference is elsewhere
 * @param tolerated whether the facade accepts it on purpose, so that only the pact kills it
 */
record Mutant<T>(String name, String field, boolean tolerated, T message) {}
