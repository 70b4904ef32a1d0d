package com.goextrovert.openapi.change;

/**
 * One difference between two specifications, in the words of the API.
 *
 * @param kind what it means to this client
 * @param operation the operation, or {@code the document}
 * @param where the place in it: {@code answer 201, field status}
 * @param what what was and what is
 * @param todo what a maintainer has to do
 */
public record Difference(Kind kind, String operation, String where, String what, String todo) {

  /** What a difference means to this client, the worst first. */
  public enum Kind {
    /** The client no longer works, or no longer knows what it relies on. */
    BREAKING,
    /** The client works as before; something changed on the wire, or may be used. */
    ADDITIVE,
    /** Nothing changed on the wire. */
    COSMETIC
  }

  /** In one line. */
  @Override
  public String toString() {
    return operation + ": " + where + ": " + what;
  }
}
