package com.goextrovert.openapi.contract;

import com.goextrovert.openapi.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Compares the vendored specification with {@code client.yaml} before any code is generated. */
class VendoredContractTest {

  @Test
  void specificationFulfilsTheContract() throws IOException {
    assertNoViolation(Rule::isBreaking);
  }

  @Test
  void everyDocumentedStatusIsCovered() throws IOException {
    assertNoViolation(rule -> !rule.isBreaking());
  }

  private static void assertNoViolation(Predicate<Rule> rules) throws IOException {
    String violations =
        ContractCheck.violations(
                YamlTree.resource("extrovert-client-api.yaml"),
                ClientContract.read(Files.readString(Path.of("client.yaml"))))
            .stream()
            .filter(violation -> rules.test(violation.rule()))
            .map(Violation::toString)
            .collect(Collectors.joining("\n"));
    if (!violations.isEmpty()) {
      throw new AssertionError(violations);
    }
  }
}
