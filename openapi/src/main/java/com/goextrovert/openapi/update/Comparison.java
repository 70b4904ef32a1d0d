package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.YamlTree;
import com.goextrovert.openapi.change.ChangeReport;
import com.goextrovert.openapi.contract.ClientContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Compares what is vendored with what could be, and tells it on the terminal and in a file. */
final class Comparison {
  private final VendoredFiles vendored;
  private final ClientContract needs;
  private final Path file;
  private final Consumer<String> terminal;

  Comparison(VendoredFiles vendored, ClientContract needs, Path file, Consumer<String> terminal) {
    this.vendored = vendored;
    this.needs = needs;
    this.file = file;
    this.terminal = terminal;
  }

  /**
   * What was compared.
   *
   * @param sources what was read
   * @param candidate what could be vendored of it
   * @param isVendored whether what is vendored says the same, but for order
   * @param report what differs
   */
  record Result(
      List<Source> sources, Candidate candidate, boolean isVendored, ChangeReport report) {}

  /**
   * Reports what the sources of this list would change.
   *
   * @throws SpecificationException if they cannot be taken, and why
   */
  Result with(Sources sources, String list) throws IOException {
    try {
      return reported(sources.read(list));
    } catch (SpecificationException refused) {
      tell("# Nothing could be compared\n\n" + refused.getMessage() + "\n");
      throw refused;
    }
  }

  private Result reported(List<Source> sources) throws IOException {
    JsonNode before = YamlTree.read(vendored.specification());
    Candidate candidate = Candidate.of(sources, before, needs);
    ChangeReport report = ChangeReport.between(before, candidate.tree(), needs);
    tell(report.markdown());
    terminal.accept(report.text());
    return new Result(sources, candidate, Canonical.equal(before, candidate.tree()), report);
  }

  private void tell(String markdown) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, markdown);
  }
}
