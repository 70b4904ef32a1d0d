package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.Prospects;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FacadeCoverageTest {

  @Test
  void theFacadeOffersEveryOperationOfTheSpecification() throws IOException {
    for (String operation : VendoredSpecification.operations()) {
      String[] methodAndPath = operation.split(" ");
      assertThat(FacadeCalls.of(methodAndPath[0], methodAndPath[1]))
          .as("a call of the facade's that is %s", operation)
          .isPresent();
    }
  }

  @Test
  void theSuiteCallsWhateverTheFacadeOffers() throws IOException {
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
    for (String operation : VendoredSpecification.operations()) {
      String[] methodAndPath = operation.split(" ");
      FacadeCalls.of(methodAndPath[0], methodAndPath[1])
          .orElseThrow()
          .accept(
              recorder,
              FacadeCalls.bodies(Needs.operation(methodAndPath[0], methodAndPath[1]).orElseThrow())
                  .get(0));
    }

    assertThat(Arrays.stream(Prospects.class.getMethods()).map(Method::getName).distinct())
        .containsExactlyInAnyOrderElementsOf(called);
  }
}
