package com.goextrovert.csvimport;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.goextrovert.client.AddProspect;
import com.goextrovert.client.BatchOptions;
import com.goextrovert.client.BatchOutcome;
import com.goextrovert.client.BatchReport;
import com.goextrovert.client.DuplicatePolicy;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.ProspectBatch;
import com.goextrovert.client.RateLimit;
import com.goextrovert.client.RemoveProspect;
import com.goextrovert.sandbox.ExtrovertSandbox;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Adds or removes the prospects of a CSV file: {@code mvn -q -P import -Dcsv=leads.csv}. */
public record CsvImport(Properties options, Supplier<ExtrovertClient> liveClient, PrintStream out) {
  private static final List<String> SETTLED =
      List.of("confirmed", "already present", "not present", "duplicate item");
  private static final String NOT_ATTEMPTED = "not attempted";

  /** Runs the import; ends the process with status 1 unless every row is settled. */
  public static void main(String[] args) {
    if (!new CsvImport(System.getProperties(), ExtrovertClient::fromEnvironment, System.out)
        .run()) {
      // If this threw, Maven would print more after the last line.
      System.exit(1);
    }
  }

  /** Returns whether every row is settled; if not, the last line says why. */
  boolean run() {
    try (ExtrovertSandbox sandbox =
            is("live") ? null : ExtrovertSandbox.builder().keepRequests(0).start();
        ExtrovertClient client = sandbox == null ? liveClient.get() : clientOf(sandbox)) {
      AddProspect.Builder addition =
          AddProspect.builder()
              .campaignId(id("campaignId"))
              .prospectListId(is("remove") ? UUID.randomUUID().toString() : id("prospectListId"))
              .onDuplicate(
                  DuplicatePolicy.valueOf(
                      choice("onDuplicate", "fail", "move").toUpperCase(Locale.ROOT)));
      AddProspect any = addition.profileUrl("linkedin.com/in/anyone").build();
      RemoveProspect.Builder removal =
          RemoveProspect.builder().campaignId(any.campaignId()).rejectPosts(is("rejectPosts"));
      if (is("rejectPosts") && !is("remove")) {
        throw new IllegalArgumentException("-DrejectPosts=true needs -Dremove=true");
      }
      if (sandbox != null) {
        sandbox.createProspectList(sandbox.createCampaign(any.campaignId()), any.prospectListId());
      }
      return run(client, addition, removal);
    } catch (CsvParseException e) {
      out.println("The file is not valid CSV: " + e.getMessage() + "; check its quotation marks");
    } catch (IllegalArgumentException | IllegalStateException e) {
      out.println(e.getMessage());
    } catch (IOException | UncheckedIOException e) {
      out.println("A file cannot be read or written: " + e);
    }
    return false;
  }

  private boolean run(
      ExtrovertClient client, AddProspect.Builder addition, RemoveProspect.Builder removal)
      throws IOException {
    boolean isRemoval = is("remove");
    boolean isDryRun = is("dryRun");
    Path csv = Path.of(options.getProperty("csv", ""));
    Path results = Path.of(csv.toString().replaceFirst("(?i)\\.csv$", "") + ".results.csv");
    ProspectFile file = new ProspectFile(csv, options.getProperty("column", ""));
    long[] lines;
    // Fails if any row is malformed.
    try (Stream<CsvRecord> rows = file.rows()) {
      lines = rows.mapToLong(CsvRecord::getStartingLineNumber).toArray();
    }
    String[][] outcomes = new String[lines.length][];
    Arrays.fill(outcomes, new String[] {NOT_ATTEMPTED, ""});
    out.printf("%s: %d rows, column %s%n", csv, lines.length, file.columnName());
    BatchReport report;
    try (ProgressBar bar = progressBar(lines.length);
        ProspectBatch<CsvRecord> batch =
            client.prospects().batch(settings(csv, lines, outcomes, bar));
        Stream<CsvRecord> rows = file.rows()) {
      // Fails, if at all, before anything is sent.
      Files.write(results, new byte[0]);
      rows.limit(lines.length)
          .allMatch(
              row -> {
                String url = file.profileUrl(row);
                return isRemoval
                    ? batch.remove(row, () -> removal.profileUrl(url).build())
                    : batch.add(row, () -> addition.profileUrl(url).build());
              });
      report = batch.finish();
    }
    file.write(results, outcomes);
    Map<String, Long> counts =
        Stream.of(outcomes).collect(groupingBy(row -> row[0], TreeMap::new, counting()));
    out.println(counts + "; the outcome of each row is in " + results);
    if (report.notToldApart() > 0) {
      out.println("Not present may mean no such campaign: " + report.notToldApart());
    }
    counts.keySet().removeAll(SETTLED);
    counts.remove(isDryRun ? NOT_ATTEMPTED : "");
    Optional<String> unsettled =
        IntStream.range(0, lines.length)
            .filter(i -> counts.containsKey(outcomes[i][0]))
            .mapToObj(i -> counts + " are not settled, the first in line " + lines[i])
            .findFirst();
    Optional<String> problem = report.stopReason().or(() -> unsettled);
    problem.ifPresent(why -> out.println("Incomplete: " + why));
    return problem.isEmpty();
  }

  private BatchOptions<CsvRecord> settings(
      Path csv, long[] lines, String[][] outcomes, ProgressBar bar) {
    BatchOptions.Builder<CsvRecord> batch =
        BatchOptions.<CsvRecord>builder()
            .dryRun(is("dryRun"))
            .onResult(
                result -> {
                  outcomes[(int) result.number() - 1] = describe(result, lines);
                  // The time left is that of the rows that no earlier run has settled.
                  bar.maxHint(bar.getMax() - (result.restored() ? 1 : 0));
                  bar.stepBy(result.restored() ? 0 : 1);
                });
    // A sandbox has no limit to keep, and forgets everything when it ends.
    return is("live")
        ? batch.journal(Path.of(csv + ".journal")).build()
        : batch.rateLimit(RateLimit.perSecond(1_000_000)).build();
  }

  private ProgressBar progressBar(int rows) {
    return new ProgressBarBuilder()
        .setInitialMax(rows)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(System.console() == null ? 30_000 : 1_000)
        .setConsumer(new ConsoleProgressBarConsumer(out, 80))
        .build();
  }

  /** Returns outcome and reason, interned, because many rows share them. */
  private static String[] describe(BatchOutcome<CsvRecord> result, long[] lines) {
    String outcome = result.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String earlier = result.restored() ? "in an earlier run" : "";
    String reason = result.failure().map(Throwable::getMessage).orElse(earlier);
    if (result instanceof BatchOutcome.InvalidInput<CsvRecord> invalid) {
      reason = invalid.message();
    } else if (result instanceof BatchOutcome.DuplicateItem<CsvRecord> duplicate) {
      reason = "same as line " + lines[(int) duplicate.of() - 1];
    }
    return new String[] {outcome.intern(), reason.intern()};
  }

  private static ExtrovertClient clientOf(ExtrovertSandbox sandbox) {
    return ExtrovertClient.builder().baseUrl(sandbox.baseUrl()).apiKey(sandbox.apiKey()).build();
  }

  private String id(String name) {
    return options.getProperty(name, is("live") ? null : UUID.randomUUID().toString());
  }

  private boolean is(String name) {
    return choice(name, "false", "true").equals("true");
  }

  private String choice(String name, String usual, String other) {
    String value = options.getProperty(name, usual).toLowerCase(Locale.ROOT);
    if (!value.equals(usual) && !value.equals(other)) {
      throw new IllegalArgumentException("-D" + name + " must be " + usual + " or " + other);
    }
    return value;
  }
}
