package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** Updates, compares and checks the vendored specification before code is generated from it. */
public record SpecificationTool(
    Path folder, Path target, Clock clock, Consumer<String> terminal, Consumer<String> lastLine) {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final String REPORT = "spec-report.md";

  /**
   * Runs a task, and derives the generator's input.
   *
   * @param args the two folders; {@code update}, {@code check} or {@code none}; what to read,
   *     separated by commas; what to accept
   */
  public static void main(String[] args) throws IOException {
    SpecificationTool tool =
        new SpecificationTool(
            Path.of(args[0]),
            Path.of(args[1]),
            Clock.systemDefaultZone(),
            System.out::println,
            SpecificationTool::printAtExit);
    if (!args[2].equals("none")) {
      tool.run(args[2], args[3], args[4].equals("breaking"));
    }
    tool.prepare();
  }

  /** How a run ends: a word for scripts, the severity if it is known, and a sentence. */
  private record Result(String word, Severity severity, String why, boolean isFailure) {}

  /** Writes a report, a JSON file and a last line, however the task ends. */
  void run(String task, String list, boolean acceptBreaking) throws IOException {
    Files.createDirectories(target);
    for (String result : List.of(REPORT, "check-spec.json", "update-spec.json")) {
      Files.deleteIfExists(target.resolve(result));
    }
    Result result;
    try {
      result = result(task, Source.read(list, TIMEOUT), acceptBreaking);
    } catch (SpecificationException refused) {
      String inCheck = refused instanceof Source.UnreachableException ? "unreachable" : "changed";
      String word = task.equals("check") ? inCheck : "failed";
      result = new Result(word, null, refused.getMessage(), true);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError defect) {
      StackTraceElement[] trace = defect.getStackTrace();
      String where = trace.length == 0 ? "" : " at " + trace[0];
      String why = "the tool has a defect: " + defect.getClass().getSimpleName() + where + ".";
      result = new Result("failed", null, why, true);
    }
    String why = SpecificationException.printable(result.why());
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

  private Result result(String task, List<Source> sources, boolean accepted) throws IOException {
    VendoredFile vendored = new VendoredFile(folder);
    Candidate candidate = Candidate.of(sources, contract().operations());
    JsonNode tree = candidate.tree();
    ChangeReport report =
        ChangeReport.between(YamlTree.read(vendored.text()), tree, candidate.whole(), contract());
    writeReport("The specification: " + report.verdict(), report.text());
    terminal.accept(report.text());
    Severity severity = report.severity();
    if (task.equals("check")) {
      boolean isChanged = severity.compareTo(Severity.COSMETIC) < 0;
      return new Result(isChanged ? "changed" : "unchanged", severity, report.summary(), isChanged);
    }
    boolean isGone = report.isOperationRemoved();
    if (severity == Severity.BREAKING && (isGone || !accepted)) {
      String advice =
          isGone
              ? " Nothing was changed; name all sources, or take the operation out of client.yaml."
              : " Nothing was changed; -Daccept=breaking takes it anyway.";
      return new Result("breaking", severity, report.summary() + advice, true);
    }
    GeneratorInput.of(tree, contract());
    if (!report.isRenaming() || !vendored.isIntact()) {
      vendored.replace(YamlTree.write(tree), sources, LocalDate.now(clock));
    }
    String next = " Maven's result says whether the contract checks pass.";
    return new Result(report.verdict(), severity, report.summary() + next, false);
  }

  /** Derives the generator's input; throws if the vendored specification was edited by hand. */
  void prepare() throws IOException {
    VendoredFile vendored = new VendoredFile(folder);
    if (!vendored.isIntact()) {
      throw new SpecificationException(
          VendoredFile.NAME
              + " was edited by hand: its content has another SHA-256 than its head says. Take a"
              + " specification with mvn -P update-spec -Dspec=<file or URL>.");
    }
    JsonNode input = GeneratorInput.of(YamlTree.read(vendored.text()), contract());
    String text = input.toPrettyString() + "\n";
    Path file = target.resolve("generator-input.json");
    // A new time stamp would repeat the steps that follow.
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.createDirectories(target);
      Files.writeString(file, text);
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

  /** Prints a line when the process ends, after all output of Maven. */
  private static void printAtExit(String line) {
    ThreadGroup outermost = Thread.currentThread().getThreadGroup();
    // Maven destroys the thread group of a plugin before the process ends.
    while (outermost.getParent() != null) {
      outermost = outermost.getParent();
    }
    Runnable print = () -> System.out.println("\n" + line);
    Runtime.getRuntime().addShutdownHook(new Thread(outermost, print, "last line"));
  }
}
