package com.goextrovert.mutants;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.contract.FacadeCalls;
import com.goextrovert.contract.Needs;
import com.goextrovert.contract.SpecifiedOperation;

/** The facade as a judge of answers: it confirms one, or throws what its users know. */
final class Facade {
  private final ExtrovertClient client;

  Facade(ExtrovertClient client) {
    this.client = client;
  }

  static boolean offers(SpecifiedOperation operation) {
    return FacadeCalls.of(operation.method(), operation.path()).isPresent();
  }

  /** Whether the operation, answered by the server as it will be, is confirmed. */
  boolean confirms(SpecifiedOperation operation) {
    String method = operation.method();
    String path = operation.path();
    try {
      FacadeCalls.of(method, path)
          .orElseThrow()
          .accept(
              client.prospects(),
              FacadeCalls.bodies(Needs.operation(method, path).orElseThrow()).get(0));
      return true;
    } catch (ExtrovertException told) {
      return false;
    }
  }
}
