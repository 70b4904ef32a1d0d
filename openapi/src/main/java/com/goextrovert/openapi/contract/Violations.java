package com.goextrovert.openapi.contract;

import com.goextrovert.openapi.Place;
import com.goextrovert.openapi.Values;
import java.util.LinkedHashSet;
import java.util.Set;

/** Collects the violations of one operation, each once. */
record Violations(String operation, Set<Violation> all) {
  Violations(String operation) {
    this(operation, new LinkedHashSet<>());
  }

  void add(Rule rule, Place place, String expected, String actual) {
    add(rule, place, Values.NONE, expected, actual);
  }

  void add(Rule rule, Place place, Values values, String expected, String actual) {
    all.add(new Violation(rule, operation, place, values, expected, actual));
  }
}
