package com.goextrovert.openapi.promise;

import com.goextrovert.openapi.promise.Finding.Kind;
import com.goextrovert.openapi.view.Place;
import java.util.ArrayList;
import java.util.List;

/** What was found about one operation. */
final class Findings {
  private final String operation;
  private final List<Finding> found = new ArrayList<>();

  Findings(String operation) {
    this.operation = operation;
  }

  void broken(Place place, String promised, String came, String todo) {
    found.add(new Finding(Kind.BROKEN, operation, place, promised, came, todo));
  }

  void notCovered(Place place, String promised, String came, String todo) {
    found.add(new Finding(Kind.NOT_COVERED, operation, place, promised, came, todo));
  }

  List<Finding> list() {
    return List.copyOf(found);
  }
}
