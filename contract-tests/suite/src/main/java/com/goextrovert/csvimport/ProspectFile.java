package com.goextrovert.csvimport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.goextrovert.client.ProfileUrl;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A CSV file with a column of profile URLs. Each pass reads the file anew, row by row. */
final class ProspectFile {
  private final Path file;
  private final FileTime modified;
  private final Charset charset;
  private final int column;
  private char delimiter;
  private List<CsvRecord> sample = List.of();

  /**
   * Finds encoding, delimiter, header and column.
   *
   * @throws IllegalArgumentException if there is no such file or column; the message says so
   */
  ProspectFile(Path file, String columnName) throws IOException {
    this.file = file;
    check(Files.isRegularFile(file), "does not exist; name an existing one with -Dcsv");
    modified = Files.getLastModifiedTime(file);
    charset = charsetWithoutBom();
    for (char each : new char[] {',', ';', '\t'}) {
      try (Stream<CsvRecord> all = records(each, true)) {
        List<CsvRecord> head = all.limit(1_000).dropWhile(ProspectFile::isNote).toList();
        if (!head.isEmpty()
            && (sample.isEmpty() || head.get(0).getFieldCount() > header().size())) {
          sample = head;
          delimiter = each;
        }
      }
    }
    check(!sample.isEmpty(), "is empty");
    boolean isRow =
        header().stream()
            .anyMatch(field -> isProfile(field) || field.matches("(?is).*linkedin\\.com/.*"));
    check(!isRow, "has no header");
    List<Integer> scores =
        IntStream.range(0, header().size()).mapToObj(i -> score(i, columnName)).toList();
    int best = Collections.max(scores);
    column = scores.indexOf(best);
    String choose = " of profile URLs; choose with -Dcolumn";
    check(best >= (columnName.isEmpty() ? 1 : 8), "has no such column" + choose);
    check(scores.lastIndexOf(best) == column, "has several columns" + choose);
  }

  String columnName() {
    return header().get(column).replaceAll("\\p{Cntrl}+", " ");
  }

  /** Returns the rows below the header; the stream must be closed. */
  Stream<CsvRecord> rows() throws IOException {
    check(Files.getLastModifiedTime(file).equals(modified), "has changed; start again");
    long headerLine = sample.get(0).getStartingLineNumber();
    return records(delimiter, false).dropWhile(row -> row.getStartingLineNumber() <= headerLine);
  }

  /** Returns the profile URL of a row; empty if the row has too few fields. */
  String profileUrl(CsvRecord row) {
    return field(row, column);
  }

  /** Writes two more fields before each row; in UTF-8 with a BOM, as spreadsheets expect it. */
  void write(Path results, String[][] outcomes) throws IOException {
    try (Stream<CsvRecord> rows = rows();
        Writer text = Files.newBufferedWriter(results);
        CsvWriter csv = CsvWriter.builder().fieldSeparator(delimiter).build(text)) {
      text.write('\uFEFF');
      csv.writeRecord(joined(new String[] {"outcome", "reason"}, sample.get(0)));
      int[] next = {0};
      rows.forEach(row -> csv.writeRecord(joined(outcomes[next[0]++], row)));
    }
  }

  private static List<String> joined(String[] outcome, CsvRecord row) {
    return Stream.concat(Stream.of(outcome), row.getFields().stream()).toList();
  }

  private List<String> header() {
    return sample.get(0).getFields();
  }

  /** The name that was asked for counts most, then the content, then the usual names. */
  private int score(int i, String columnName) {
    String name = header().get(i).strip().toLowerCase(Locale.ROOT);
    boolean isWanted = !name.isEmpty() && name.equals(columnName.toLowerCase(Locale.ROOT));
    return (isWanted ? 8 : 0)
        + (sample.stream().anyMatch(row -> isProfile(field(row, i))) ? 4 : 0)
        + (name.contains("linkedin")
            ? 3
            : name.contains("profile") ? 2 : name.contains("url") ? 1 : 0);
  }

  /** Tells what LinkedIn's exports and Excel's {@code sep=;} put above a header. */
  private static boolean isNote(CsvRecord record) {
    return record.getField(0).matches("(?s)Notes:|sep=.?|.{100,}");
  }

  private static boolean isProfile(String field) {
    return field.contains("/") && ProfileUrl.tryParse(field).isPresent();
  }

  private static String field(CsvRecord row, int i) {
    return i < row.getFieldCount() ? row.getField(i) : "";
  }

  private void check(boolean isTrue, String problem) {
    if (!isTrue) {
      throw new IllegalArgumentException("The CSV file " + file + " " + problem);
    }
  }

  /** A UTF-8 file in which some characters were cut off is still read as such. */
  private Charset charsetWithoutBom() throws IOException {
    int damaged = 0;
    int whole = 0;
    try (Reader text =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
      for (int next = text.read(); next >= 0; next = text.read()) {
        damaged += next == 0xFFFD ? 1 : 0;
        whole += next > 0x7F && next != 0xFFFD ? 1 : 0;
      }
    }
    return damaged > whole ? Charset.forName("windows-1252") : UTF_8;
  }

  private Stream<CsvRecord> records(char separator, boolean isLenient) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .detectBomHeader(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(isLenient)
        .allowUnclosedQuote(isLenient)
        .ofCsvRecord(file, charset)
        .stream();
  }
}
