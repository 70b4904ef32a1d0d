package com.goextrovert.mutants;

/**
 * A variant of a valid request or response.
 *
 * @param name what differs from the valid one
 * @param field the field that differs; empty if it is something else
 * @param tolerated whether the facade accepts it on purpose, so that only the pact kills it
 */
record Mutant<T>(String name, String field, boolean tolerated, T message) {}
