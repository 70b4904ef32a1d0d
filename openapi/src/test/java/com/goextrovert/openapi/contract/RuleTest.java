package com.goextrovert.openapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleTest {

  @Test
  void maintainersPageListsEveryRule() throws IOException {
    String table =
        Arrays.stream(Rule.values())
            .map(rule -> "| `" + rule.id() + "` | " + rule.description() + " |\n")
            .collect(Collectors.joining("", "| rule | meaning |\n| --- | --- |\n", ""));

    assertThat(Files.readString(Path.of("README.md")))
        .contains("## Contract rules")
        .endsWith(table);
  }
}
