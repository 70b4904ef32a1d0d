package com.goextrovert.csvimport;

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
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Adds or removes the prospects of a CSV file: {@code mvn -q -P import -Dcsv=leads.csv}. */
public record CsvImport(Properties options, Supplier<ExtrovertClient> live, PrintStream out) {

  /** Ends the process with status 1 unless every row is settled. */
  public static void main(String[] args) {
    Supplier<ExtrovertClient> live = ExtrovertClient::fromEnvironment;
    if (!new CsvImport(System.getProperties(), live, System.out).run()) {
      // An exception or exit would make Maven print more after the last line.
      System.out.flush();
      Runtime.getRuntime().halt(1);
    }
  }

  /** Returns whether every row is settled; if not, the last line says why. */
  boolean run() {
    try (ExtrovertSandbox sandbox =
            is("live") ? null : ExtrovertSandbox.builder().keepRequests(0).start();
        ExtrovertClient client = sandbox == null ? live.get() : clientOf(sandbox)) {
      return run(client, Path.of(options.getProperty("csv", "")));
    } catch (CsvParseException e) {
      String advice = "; check quotation marks and very long fields";
      out.println("The file is not valid CSV: " + e.getMessage() + advice);
    } catch (IllegalArgumentException | IllegalStateException e) {
      out.println(e.getMessage());
    } catch (IOException | UncheckedIOException e) {
      out.println("A file cannot be read or written: " + e);
    }
    return false;
  }

  private boolean run(ExtrovertClient client, Path csv) throws IOException {
    RemoveProspect.Builder removal =
        RemoveProspect.builder().campaignId(id("campaignId")).rejectPosts(is("rejectPosts"));
    String onDuplicate = choice("onDuplicate", "fail", "move").toUpperCase(Locale.ROOT);
    AddProspect.Builder addition =
        AddProspect.builder()
            .campaignId(id("campaignId"))
            .onDuplicate(DuplicatePolicy.valueOf(onDuplicate));
    if (!is("remove")) {
      addition.prospectListId(id("prospectListId"));
    }
    BatchOptions.Builder<CsvRecord> settings =
        BatchOptions.<CsvRecord>builder().dryRun(is("dryRun"));
    if (is("live")) {
      settings.journal(Path.of(csv + ".journal"));
    }
    ProspectFile file = ProspectFile.read(csv, options.getProperty("column", ""));
    // Fails before anything is sent if a row is malformed.
    String[][] outcomes = new String[(int) file.rows().count()][];
    String column = file.header.get(file.column).replaceAll("[\\p{C}\\p{Z}]+", " ");
    out.printf("%s: %d rows, column %s%n", csv, outcomes.length, column);
    Path results = Path.of(csv.toString().replaceFirst("(?i)\\.csv$", "") + ".results.csv");
    BatchReport report;
    try (ProgressBar bar = progressBar(outcomes.length);
        ProspectBatch<CsvRecord> batch =
            client.prospects().batch(settings.onResult(r -> take(r, outcomes, bar)).build());
        CsvWriter writer = CsvWriter.builder().fieldSeparator(file.delimiter).build(results)) {
      file.rows()
          .forEach(
              is("remove")
                  ? row -> batch.remove(row, () -> removal.profileUrl(file.profileUrl(row)).build())
                  : row -> batch.add(row, () -> addition.profileUrl(file.profileUrl(row)).build()));
      report = batch.finish();
      // Spreadsheets expect the byte order mark.
      writer.writeRecord(joined(new String[] {"\uFEFFoutcome", "reason"}, file.header));
      Iterator<String[]> outcome = List.of(outcomes).iterator();
      file.rows().forEach(row -> writer.writeRecord(joined(outcome.next(), row.getFields())));
    }
    Map<BatchOutcome.Kind, Long> counts = new TreeMap<>(report.counts());
    counts.values().removeIf(count -> count == 0);
    out.println(words(counts) + "; the outcome of each row is in " + results);
    if (report.notToldApart() > 0) {
      out.println("Not present may mean no such campaign: " + report.notToldApart());
    }
    report.problem().ifPresent(problem -> out.println("Incomplete: " + problem));
    return report.problem().isEmpty();
  }

  private static void take(BatchOutcome<?> result, String[][] outcomes, ProgressBar bar) {
    outcomes[(int) result.number() - 1] =
        new String[] {words(result.kind()), result.reason().orElse("")};
    // The time left is that of the rows that no earlier run has settled.
    bar.maxHint(bar.getMax() - (result.restored() ? 1 : 0));
    bar.stepBy(result.restored() ? 0 : 1);
  }

  private ProgressBar progressBar(int rows) {
    return new ProgressBarBuilder()
        .setInitialMax(rows)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(System.console() == null ? 30_000 : 1_000)
        .setConsumer(new ConsoleProgressBarConsumer(out, 80))
        .build();
  }

  private ExtrovertClient clientOf(ExtrovertSandbox sandbox) {
    UUID campaign = sandbox.createCampaign(UUID.fromString(id("campaignId")));
    sandbox.createProspectList(campaign, UUID.fromString(id("prospectListId")));
    return ExtrovertClient.builder()
        .baseUrl(sandbox.baseUrl())
        .apiKey(sandbox.apiKey())
        .rateLimit(RateLimit.perSecond(1_000_000))
        .build();
  }

  private static List<String> joined(String[] outcome, List<String> fields) {
    return Stream.concat(Stream.of(outcome), fields.stream()).toList();
  }

  private static String words(Object kinds) {
    return kinds.toString().toLowerCase(Locale.ROOT).replace('_', ' ').intern();
  }

  private String id(String name) {
    return options.getProperty(name, is("live") ? null : "5a4d0000-0000-4000-8000-000000000001");
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
