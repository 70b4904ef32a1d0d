package com.goextrovert.openapi.contract;

import com.goextrovert.openapi.Place;
import com.goextrovert.openapi.Values;
import java.util.ArrayList;
import java.util.List;

/** Collects the violations of one operation. */
final class Violations {
  private final String operation;
  private final List<Violation> list = new ArrayList<>();

  Violations(String operation) {
    this.operation = operation;
  }

  void add(Rule rule, Place place, String expected, String actual) {
    add(rule, place, Values.NONE, expected, actual);
  }

  void add(Rule rule, Place place, Values values, String expected, String actual) {
    list.add(new Violation(rule, operation, place, values, expected, actual));
  }

  List<Violation> list() {
    return List.copyOf(list);
  }
}
