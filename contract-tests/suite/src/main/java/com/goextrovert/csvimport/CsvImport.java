package com.goextrovert.csvimport;

import com.goextrovert.client.*;
import com.goextrovert.sandbox.ExtrovertSandbox;
import de.siegmar.fastcsv.reader.*;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.*;
import java.nio.charset.*;
import java.nio.file.*;
import java.util.*;
import java.util.function.Supplier;
import java.util.stream.*;
import me.tongfei.progressbar.*;

/** Adds or removes the prospects of a CSV file: {@code mvn -q -P import -Dcsv=leads.csv}. */
public record CsvImport(Properties options, Supplier<ExtrovertClient> live, PrintStream out) {

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
    try (ExtrovertSandbox sandbox = is("live") ? null : ExtrovertSandbox.start();
        ExtrovertClient client = sandbox == null ? live.get() : clientOf(sandbox)) {
      return run(client, Path.of(options.getProperty("csv", "")));
    } catch (IllegalArgumentException | IllegalStateException e) {
      out.println(e.getMessage());
    } catch (CsvParseException e) {
      out.println("The CSV file has a mistake, such as an open quote: " + e.getMessage());
    } catch (IOException | UncheckedIOException e) {
      out.println("A file cannot be read or written: " + e);
    }
    return false;
  }

  private boolean run(ExtrovertClient client, Path csv) throws IOException {
    RemoveProspect.Builder removal =
        RemoveProspect.builder().campaignId(id("campaignId")).rejectPosts(is("rejectPosts"));
    AddProspect.Builder addition = AddProspect.builder().campaignId(id("campaignId"));
    boolean moves = is("onDuplicate", "fail", "move");
    addition.onDuplicate(moves ? DuplicatePolicy.MOVE : DuplicatePolicy.FAIL);
    if (!is("remove")) {
      addition.prospectListId(id("prospectListId"));
    }
    BatchOptions.Builder<String> settings = BatchOptions.<String>builder().dryRun(is("dryRun"));
    if (is("live")) {
      settings.journal(Path.of(csv + ".journal"));
    }
    String text = read(csv);
    char delimiter =
        Stream.of(',', ';', '\t').max(Comparator.comparing(d -> quality(text, d))).orElseThrow();
    List<CsvRecord> records = records(text, delimiter, false).toList();
    int column = columnOf(records);
    String name = records.get(0).getField(column).replaceAll("[\\p{C}\\p{Z}]+", " ");
    out.printf("%s: %d rows, column %s%n", csv, records.size() - 1, name);
    String[][] outcomes = new String[records.size()][];
    // Spreadsheets expect the byte order mark.
    outcomes[0] = new String[] {"\uFEFFoutcome", "reason"};
    Path results = Path.of(csv.toString().replaceFirst("(?i)\\.csv$", "") + ".results.csv");
    BatchReport report;
    try (ProgressBar bar =
            ProgressBar.builder()
                .setInitialMax(records.size() - 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(System.console() == null ? 30_000 : 1_000)
                .setConsumer(new ConsoleProgressBarConsumer(out, 80))
                .build();
        ProspectBatch<String> batch =
            client.prospects().batch(settings.onResult(r -> take(r, outcomes, bar)).build())) {
      // Fails before anything is sent if the results cannot be replaced.
      Files.deleteIfExists(results);
      records.stream()
          .skip(1)
          .map(row -> column < row.getFieldCount() ? row.getField(column) : "")
          .forEach(
              is("remove")
                  ? url -> batch.remove(url, () -> removal.profileUrl(url).build())
                  : url -> batch.add(url, () -> addition.profileUrl(url).build()));
      report = batch.finish();
    }
    try (CsvWriter writer = CsvWriter.builder().fieldSeparator(delimiter).build(results)) {
      for (int i = 0; i < outcomes.length; i++) {
        Stream<String> fields = records.get(i).getFields().stream();
        writer.writeRecord(Stream.concat(Stream.of(outcomes[i]), fields).toList());
      }
    }
    out.println(report.summary() + "; the outcome of each row is in " + results);
    report.problem().ifPresent(problem -> out.println("Incomplete: " + problem));
    return report.problem().isEmpty();
  }

  private static void take(BatchOutcome<?> result, String[][] outcomes, ProgressBar bar) {
    String reason = result.reason().orElse("");
    outcomes[(int) result.number()] = new String[] {result.kind().inWords(), reason};
    // The time left is that of the rows that no earlier run has settled.
    boolean isNew = !result.restored();
    bar.maxHint(bar.getMax() - (isNew ? 0 : 1)).stepBy(isNew ? 1 : 0);
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

  private String id(String name) {
    return options.getProperty(name, is("live") ? null : "5a4d0000-0000-4000-8000-000000000001");
  }

  private boolean is(String name) {
    return is(name, "false", "true");
  }

  private boolean is(String name, String no, String yes) {
    String value = options.getProperty(name, no).toLowerCase(Locale.ROOT);
    check(Set.of(no, yes).contains(value), "-D" + name + " must be " + no + " or " + yes);
    return value.equals(yes);
  }

  private static String read(Path csv) throws IOException {
    check(Files.isRegularFile(csv), "There is no file \"" + csv + "\"; name one with -Dcsv");
    // Excel and LinkedIn's export of connections put notes above a header.
    String notes = "\\A\uFEFF?(sep=.|(?s:Notes:\\R.*?)(?=\\R\\R))?\\R*";
    String text = decode(Files.readAllBytes(csv)).replaceFirst(notes, "");
    check(!text.isBlank(), "The CSV file is empty");
    return text;
  }

  /** The right delimiter makes the best column of profile URLs, or else the most columns. */
  private int quality(String text, char delimiter) {
    List<Integer> scores = scores(records(text, delimiter, true).limit(1_000).toList());
    return 1_000 * Collections.max(scores) + scores.size();
  }

  private static Stream<CsvRecord> records(String text, char delimiter, boolean isLenient) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(isLenient)
        .allowUnclosedQuote(isLenient)
        .ofCsvRecord(new StringReader(text))
        .stream();
  }

  private int columnOf(List<CsvRecord> rows) {
    List<String> names = rows.get(0).getFields();
    // The first row of a file without a header is a person.
    String address = "(?is).*(linkedin\\.com\\S|://|/in/).*";
    check(names.stream().noneMatch(name -> name.matches(address)), "The CSV file has no header");
    List<Integer> scores = scores(rows);
    int best = Collections.max(scores);
    check(best > 0, "No column of profile URLs; give its name or number with -Dcolumn");
    check(Collections.frequency(scores, best) == 1, "Several columns fit; choose with -Dcolumn");
    return scores.indexOf(best);
  }

  private List<Integer> scores(List<CsvRecord> rows) {
    return IntStream.range(0, rows.get(0).getFieldCount()).mapToObj(i -> score(i, rows)).toList();
  }

  private int score(int i, List<CsvRecord> records) {
    String wanted = options.getProperty("column", "");
    String name = records.get(0).getField(i).strip().toLowerCase(Locale.ROOT);
    boolean isWanted = wanted.equalsIgnoreCase(name) || wanted.equals("" + (i + 1));
    int byName =
        name.contains("linkedin") ? 3 : name.contains("profile") ? 2 : name.contains("url") ? 1 : 0;
    Stream<CsvRecord> rows = records.stream().filter(row -> i < row.getFieldCount());
    boolean hasProfiles = rows.anyMatch(row -> ProfileUrl.tryParse(row.getField(i)).isPresent());
    return wanted.isEmpty() ? byName + (hasProfiles ? 4 : 0) : isWanted ? 1 : 0;
  }

  private static String decode(byte[] bytes) {
    // UTF-16 has a byte order mark, FE FF or FF FE.
    if (bytes.length > 1 && (bytes[0] & bytes[1]) == (byte) 0xFE && bytes[0] != bytes[1]) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    // A character that was cut in two does not make a file Windows-1252.
    long damaged = text.chars().filter(c -> c == 0xFFFD).count();
    boolean isUtf8 = text.chars().filter(c -> c > 0x7F).count() >= 2 * damaged;
    return isUtf8 ? text : new String(bytes, Charset.forName("windows-1252"));
  }

  private static void check(boolean isTrue, String problem) {
    if (!isTrue) {
      throw new IllegalArgumentException(problem);
    }
  }
}
