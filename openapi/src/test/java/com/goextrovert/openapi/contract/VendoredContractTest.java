package com.goextrovert.openapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.openapi.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Compares the vendored specification with {@code client.yaml} before any code is generated. */
class VendoredContractTest {

  @Test
  void specificationFulfilsTheContractAndGoesNoFurther() throws IOException {
    String violations =
        ContractCheck.violations(
                YamlTree.resource("extrovert-client-api.yaml"),
                ClientContract.read(Files.readString(Path.of("client.yaml"))))
            .stream()
            .map(Violation::toString)
            .collect(Collectors.joining("\n"));

    assertThat(violations).isEmpty();
  }
}
