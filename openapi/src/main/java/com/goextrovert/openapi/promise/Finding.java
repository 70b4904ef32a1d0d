package com.goextrovert.openapi.promise;

import com.goextrovert.openapi.view.Place;

/**
 * A place where a specification and this client are apart.
 *
 * @param kind in which way
 * @param operation the operation: {@code add prospect (POST /api/client/v1/prospects)}
 * @param place where in it
 * @param promised what the client relies on
 * @param came what the specification says
 * @param todo what a maintainer does about it, in one sentence
 */
public record Finding(
    Kind kind, String operation, Place place, String promised, String came, String todo) {

  /** The ways in which they can be apart. */
  public enum Kind {
    /** The specification does not promise what the client relies on. */
    BROKEN,
    /** The specification documents an answer that {@code client.yaml} says nothing of. */
    NOT_COVERED
  }

  /** Which of the two moved, where, and how, for somebody who sees nothing else. */
  @Override
  public String toString() {
    String moved =
        kind == Kind.BROKEN ? "The specification moved: " : "The specification is not covered: ";
    return moved
        + operation
        + ", "
        + place
        + "\n  promised: "
        + promised
        + "\n  came:     "
        + came
        + "\n  to do:    "
        + todo;
  }
}
