package com.goextrovert.client.behaviour;

import java.util.List;
import java.util.stream.Stream;

/**
 * The outcomes of calls.
 *
 * @param confirmations how many were confirmed
 * @param failures how many ended as an exception of the hierarchy
 * @param disagreements outcomes that the sandbox contradicts
 */
record LoadResult(long confirmations, long failures, List<String> disagreements) {
  static final LoadResult NONE = new LoadResult(0, 0, List.of());

  long outcomes() {
    return confirmations + failures;
  }

  LoadResult plus(LoadResult other) {
    return new LoadResult(
        confirmations + other.confirmations,
        failures + other.failures,
        Stream.concat(disagreements.stream(), other.disagreements.stream()).toList());
  }
}
