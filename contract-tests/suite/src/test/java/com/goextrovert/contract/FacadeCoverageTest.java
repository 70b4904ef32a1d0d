package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.Prospects;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FacadeCoverageTest {

  @Test
  void facadeOffersEveryDocumentedOperation() {
    for (DocumentedOperation operation : DocumentedOperation.in(Vendored.specification())) {
      assertThat(OperationTable.call(operation.method(), operation.path()))
          .as("a row of OperationTable that calls %s %s", operation.method(), operation.path())
          .isPresent();
    }
  }

  @Test
  void suiteCallsEveryMethodOfTheFacade() {
    Set<String> called = new TreeSet<>();
    Prospects recorder =
        (Prospects)
            Proxy.newProxyInstance(
                Prospects.class.getClassLoader(),
                new Class<?>[] {Prospects.class},
                (proxy, method, arguments) -> {
                  called.add(method.getName());
                  return null;
                });
    for (ClientOperation operation : Vendored.contract().operations()) {
      OperationTable.call(operation.method(), operation.path())
          .orElseThrow()
          .apply(recorder, OperationTable.bodies(operation).get(0));
    }

    assertThat(Arrays.stream(Prospects.class.getMethods()).map(Method::getName).distinct())
        .containsExactlyInAnyOrderElementsOf(called);
  }
}
