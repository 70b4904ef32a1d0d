package com.goextrovert.openapi.update;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.Printable;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.YamlTree;
import com.goextrovert.openapi.contract.ClientContract;
import com.goextrovert.openapi.update.ChangeReport.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** What a build does with the vendored specification before it generates anything from it. */
public final class SpecificationTool {
  /** For one address; a large description takes a second or two. */
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private static final String REPORT = "spec-report.md";

  private final Path folder;
  private final Path target;
  private final VendoredFile vendored;
  private final Clock clock;
  private final Consumer<String> terminal;
  private final Consumer<String> lastLine;

  SpecificationTool(
      Path folder, Path target, Clock clock, Consumer<String> terminal, Consumer<String> lastLine) {
    this.folder = folder;
    this.target = target;
    this.vendored = new VendoredFile(folder);
    this.clock = clock;
    this.terminal = terminal;
    this.lastLine = lastLine;
  }

  /**
   * Updates the vendored specification, compares it or checks that nobody edited it; then derives
   * the generator's input.
   *
   * @param args the folder of the vendored specification; the one to write results into; {@code
   *     update}, {@code check} or {@code none}; what to read, separated by commas; what to accept
   * @throws IOException if a file cannot be read or written
   * @throws SpecificationException if the build cannot go on, and why
   */
  public static void main(String[] args) throws IOException {
    SpecificationTool tool =
        new SpecificationTool(
            Path.of(args[0]),
            Path.of(args[1]),
            Clock.systemDefaultZone(),
            System.out::println,
            SpecificationTool::printAtExit);
    switch (args[2]) {
      case "update" -> tool.update(args[3], args[4].equals("breaking"));
      case "check" -> tool.check(args[3]);
      default -> tool.prepare();
    }
  }

  /** Takes a new specification, unless it breaks this client and that is not accepted. */
  void update(String list, boolean acceptBreaking) throws IOException {
    reported("update", () -> updated(list, acceptBreaking));
    prepare();
  }

  /** Compares, and fails unless nothing differs but words, names and order. */
  void check(String list) throws IOException {
    reported(
        "check",
        () -> {
          ChangeReport report = compared(candidate(Source.read(list, TIMEOUT)));
          boolean isChanged = report.severity().compareTo(Severity.COSMETIC) < 0;
          String word = isChanged ? "changed" : "unchanged";
          return new Result(word, report.severity(), report.summary(), isChanged);
        });
    prepare();
  }

  /** Checks that nobody edited the vendored specification, and derives the generator's input. */
  void prepare() throws IOException {
    if (!vendored.isIntact()) {
      throw new SpecificationException(
          VendoredFile.NAME
              + " was edited by hand: its content has another SHA-256 than its head says. Take a"
              + " specification with mvn -P update-spec -Dspec=<file or URL>.");
    }
    String input = generatorInput(YamlTree.read(vendored.text()));
    Path file = target.resolve("generator-input.json");
    // Rewriting the same would make the steps after it run again.
    if (!Files.exists(file) || !Files.readString(file).equals(input)) {
      Files.createDirectories(target);
      Files.writeString(file, input);
    }
  }

  private Candidate candidate(List<Source> sources) throws IOException {
    return Candidate.of(sources, contract().operations());
  }

  private ChangeReport compared(Candidate candidate) throws IOException {
    JsonNode before = YamlTree.read(vendored.text());
    ChangeReport report =
        ChangeReport.between(before, candidate.tree(), candidate.whole(), contract());
    writeReport("The specification: " + report.verdict(), report.text());
    terminal.accept(report.text());
    return report;
  }

  private Result updated(String list, boolean acceptBreaking) throws IOException {
    List<Source> sources = Source.read(list, TIMEOUT);
    Candidate candidate = candidate(sources);
    ChangeReport report = compared(candidate);
    boolean isGone = report.isOperationRemoved();
    if (report.severity() == Severity.BREAKING && (isGone || !acceptBreaking)) {
      String advice =
          isGone
              ? "name all sources, or take the operation out of client.yaml."
              : "-Daccept=breaking takes it anyway.";
      String why = report.summary() + " Nothing was changed; " + advice;
      return new Result("breaking", report.severity(), why, true);
    }
    generatorInput(candidate.tree());
    if (!report.isRenaming() || !vendored.isIntact()) {
      vendored.replace(candidate.text(), sources, LocalDate.now(clock));
    }
    String next = " Maven's result says whether the contract checks pass.";
    return new Result(report.verdict(), report.severity(), report.summary() + next, false);
  }

  /** How a run ends: a word for scripts, the severity if it is known, and a sentence. */
  private record Result(String word, Severity severity, String why, boolean isFailure) {}

  @FunctionalInterface
  private interface Step {
    Result run() throws IOException;
  }

  /** Leaves a report, a JSON file and a last line, however the step ends. */
  private void reported(String task, Step step) throws IOException {
    Files.createDirectories(target);
    for (String result : List.of(REPORT, "check-spec.json", "update-spec.json")) {
      Files.deleteIfExists(target.resolve(result));
    }
    Result result;
    try {
      result = step.run();
    } catch (SpecificationException refused) {
      String inCheck = refused instanceof Source.UnreachableException ? "unreachable" : "changed";
      String word = task.equals("check") ? inCheck : "failed";
      result = new Result(word, null, refused.getMessage(), true);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError unforeseen) {
      StackTraceElement[] trace = unforeseen.getStackTrace();
      String where = trace.length == 0 ? "" : " at " + trace[0];
      String why = "the tool has a defect: " + unforeseen.getClass().getSimpleName() + where + ".";
      result = new Result("failed", null, why, true);
    }
    String why = Printable.text(result.why());
    if (!Files.exists(target.resolve(REPORT))) {
      writeReport("Nothing was compared", why);
    }
    ObjectNode json = Canonical.JSON.objectNode().put("result", result.word());
    json.put("severity", result.severity() == null ? null : result.severity().word());
    Files.writeString(target.resolve(task + "-spec.json"), json.put("why", why) + "\n");
    lastLine.accept(result.word() + ": " + why);
    if (result.isFailure()) {
      throw new SpecificationException(result.word() + ": " + why);
    }
  }

  /** Writes a page of Markdown, in which the text is no markup. */
  private void writeReport(String title, String text) throws IOException {
    String page = "# %s\n\n```text\n%s\n```\n".formatted(title, text.replace("```", "'''"));
    Files.writeString(target.resolve(REPORT), page);
  }

  private ClientContract contract() throws IOException {
    return ClientContract.read(Files.readString(folder.resolve("client.yaml")));
  }

  private String generatorInput(JsonNode specification) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    JsonNode input = GeneratorInput.of(specification, contract());
    return new JsonMapper().writer(printer).writeValueAsString(input) + "\n";
  }

  /** Prints when the process ends: only then has Maven said what it has to say. */
  private static void printAtExit(String line) {
    ThreadGroup outermost = Thread.currentThread().getThreadGroup();
    // The group that Maven gives its plugins does not live as long.
    while (outermost.getParent() != null) {
      outermost = outermost.getParent();
    }
    Runnable print = () -> System.out.println("\n" + line);
    Runtime.getRuntime().addShutdownHook(new Thread(outermost, print, "last line"));
  }
}
