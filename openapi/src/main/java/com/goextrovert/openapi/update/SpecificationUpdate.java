package com.goextrovert.openapi.update;

import static java.util.stream.Collectors.joining;

import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.change.ChangeReport;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Takes a new specification, once it is known what that means. */
final class SpecificationUpdate {
  private final VendoredFiles vendored;
  private final Comparison comparison;
  private final Path target;
  private final Clock clock;
  private final LastWord lastWord;

  SpecificationUpdate(
      VendoredFiles vendored, Comparison comparison, Path target, Clock clock, LastWord lastWord) {
    this.vendored = vendored;
    this.comparison = comparison;
    this.target = target;
    this.clock = clock;
    this.lastWord = lastWord;
  }

  /**
   * Reads, reports and replaces, in this order; whatever fails leaves what is vendored as it was.
   *
   * @throws SpecificationException if the sources cannot be taken, or break this client and that is
   *     not accepted
   */
  void run(Sources sources, String list, boolean acceptBreaking) throws IOException {
    Path verified = target.resolve(Verified.FILE);
    Files.deleteIfExists(verified);
    try {
      ChangeReport report = update(comparison.with(sources, list), acceptBreaking);
      lastWord.is(
          () ->
              report.verdict()
                  + ": "
                  + report.summary()
                  + (Files.exists(verified)
                      ? " The contract checks pass."
                      : " The contract checks have not passed: the first error above says why."));
    } catch (SpecificationException refused) {
      lastWord.is(() -> "failed: " + refused.getMessage());
      throw refused;
    }
  }

  private ChangeReport update(Comparison.Result result, boolean acceptBreaking) throws IOException {
    List<Source> sources = result.sources();
    Candidate candidate = result.candidate();
    if (!candidate.gone().isEmpty()) {
      throw new SpecificationException(
          "breaking: "
              + candidate.gone().stream().map(ClientOperation::label).collect(joining(" and "))
              + " is gone from what was given, "
              + sources.stream().map(Source::name).collect(joining(", "))
              + ". Nothing was changed; give all parts, or take the operation out of client.yaml.");
    }
    if (result.report().isBreaking() && !acceptBreaking) {
      throw new SpecificationException(
          "breaking: "
              + result.report().summary()
              + " Nothing was changed; -Daccept=breaking takes it all the same.");
    }
    if (!result.isVendored() || !vendored.isAsVendored()) {
      String text = candidate.text();
      vendored.replace(text, Provenance.of(sources, LocalDate.now(clock), text));
    }
    return result.report();
  }
}
