package com.goextrovert.openapi.change;

import com.goextrovert.openapi.Place;
import com.goextrovert.openapi.change.Difference.Kind;

/**
 * A difference as the comparison meets it, before it is known whether the client minds.
 *
 * @param kind additive if it may matter, cosmetic if it cannot
 * @param place where
 * @param what what was and what is
 * @param todo what to do about it as long as the client does not mind
 */
record Leaf(Kind kind, Place place, String what, String todo) {
  static final String NOTHING = "Nothing to do.";
  static final String OFFER = "Offer it in the facade if users want it.";

  static final String REPLACE = "Plan how to do without it.";

  /** What is on its way out still works as it did. */
  boolean mayBeMinded() {
    return kind == Kind.ADDITIVE && !todo.equals(REPLACE);
  }
}
