package com.goextrovert.openapi.update;

import com.goextrovert.openapi.PrepareBuild;
import com.goextrovert.openapi.contract.ClientContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** What a build does with the vendored specification before it generates anything from it. */
public final class SpecificationBuild {
  /** For one address; the whole of a large description takes a second or two. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private SpecificationBuild() {}

  /**
   * Updates the vendored file, compares it or makes sure that nobody edited it; then prepares the
   * generation.
   *
   * @param args the folder of the vendored file; the one to write results into; {@code update},
   *     {@code check} or {@code none}; what to read, a comma between; what to accept
   * @throws IOException if a file cannot be read or written
   * @throws com.goextrovert.openapi.SpecificationException if the build cannot go on, and why
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Path target = Path.of(args[1]);
    Sources sources = new Sources(Path.of(""), PATIENCE);
    VendoredFiles vendored = new VendoredFiles(folder);
    ClientContract needs = ClientContract.read(Files.readString(folder.resolve("client.yaml")));
    Comparison comparison =
        new Comparison(vendored, needs, target.resolve("spec-report.md"), System.out::println);
    switch (args[2]) {
      case "update" ->
          new SpecificationUpdate(
                  vendored, comparison, target, Clock.systemDefaultZone(), LastWord.ofTheProcess())
              .run(sources, args[3], args[4].equals("breaking"));
      case "check" ->
          new SpecificationCheck(comparison, target, LastWord.ofTheProcess()).run(sources, args[3]);
      default -> vendored.refuseEdited();
    }
    PrepareBuild.main(new String[] {args[0], args[1]});
  }
}
