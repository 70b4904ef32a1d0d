package com.goextrovert.openapi.contract;

import com.goextrovert.openapi.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the violations of one operation: one for each rule and place, with all its values. */
final class Violations {
  private final String operation;
  private final Map<List<Object>, Violation> all = new LinkedHashMap<>();

  Violations(String operation) {
    this.operation = operation;
  }

  void add(Rule rule, String place, String expected, String actual) {
    add(rule, place, Values.NONE, expected, actual);
  }

  void add(Rule rule, String place, Values values, String expected, String actual) {
    Violation added = new Violation(rule, operation, place, values, expected, actual);
    all.merge(List.of(rule, place), added, Violation::and);
  }

  List<Violation> all() {
    return List.copyOf(all.values());
  }
}
