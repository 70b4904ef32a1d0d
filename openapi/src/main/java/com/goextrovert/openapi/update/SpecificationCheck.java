package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.change.ChangeReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether upstream still says what is vendored; nothing is written but results. */
final class SpecificationCheck {
  private final Comparison comparison;
  private final Path target;
  private final LastWord lastWord;

  SpecificationCheck(Comparison comparison, Path target, LastWord lastWord) {
    this.comparison = comparison;
    this.target = target;
    this.lastWord = lastWord;
  }

  /**
   * Compares.
   *
   * @throws SpecificationException unless nothing that matters has changed
   */
  void run(Sources sources, String list) throws IOException {
    try {
      ChangeReport report = comparison.with(sources, list).report();
      if (!report.matters()) {
        tell("unchanged", report.summary());
        return;
      }
      throw new SpecificationException(report.summary());
    } catch (UnreachableException none) {
      tell("unreachable", none.getMessage());
      throw none;
    } catch (SpecificationException changed) {
      tell("changed", changed.getMessage());
      throw changed;
    }
  }

  private void tell(String result, String why) throws IOException {
    Files.createDirectories(target);
    Files.writeString(
        target.resolve("check-spec.json"),
        JsonNodeFactory.instance.objectNode().put("result", result).put("why", why) + "\n");
    lastWord.is(() -> result + ": " + why);
  }
}
