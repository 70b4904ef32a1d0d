package com.goextrovert.openapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.openapi.SingleEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  @Test
  void everyRuleHasAnAction() {
    assertThat(Rule.values()).extracting(Rule::action).allMatch(action -> action.endsWith("."));
  }

  /** The exceptions have their own tests in ContractCheckTest: no single edit is about them. */
  @Test
  void singleEditsViolateEveryRule() {
    Stream<Rule> rules =
        Arrays.stream(Rule.values())
            .filter(each -> each != Rule.REQUEST_BODY_ADDED_REQUIRED)
            .filter(each -> each != Rule.RESPONSE_STATUS_NOT_COVERED);

    assertThat(SingleEdit.all().map(SingleEdit::rule).distinct())
        .containsAll(rules.map(Rule::id).toList());
  }
}
