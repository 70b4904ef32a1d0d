package com.goextrovert.csvimport;

import com.goextrovert.client.ProfileUrl;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The text of a CSV file with a column of profile URLs, read with one of the delimiters. */
final class ProspectFile {
  final char delimiter;
  final List<String> header;
  final int column;
  private final String text;
  private final List<Integer> scores;

  private ProspectFile(String text, char delimiter, String wanted) {
    this.text = text;
    this.delimiter = delimiter;
    // A wrong delimiter makes quotation marks look wrong, too.
    List<CsvRecord> sample = records(true).limit(1_000).toList();
    header = sample.get(0).getFields();
    scores = IntStream.range(0, header.size()).mapToObj(i -> score(i, sample, wanted)).toList();
    column = scores.indexOf(Collections.max(scores));
  }

  /** Reads a file, or throws an {@link IllegalArgumentException} that says why it cannot. */
  static ProspectFile read(Path path, String wanted) throws IOException {
    check(Files.isRegularFile(path), path + " does not exist; name an existing one with -Dcsv");
    byte[] bytes = Files.readAllBytes(path);
    // Excel and LinkedIn's export of connections put notes above a header.
    String notes = "\\A\uFEFF?(sep=.|(?s:Notes:\\R.*?)(?=\\R\\R))?";
    String text = new String(bytes, charsetOf(bytes)).replaceFirst(notes, "");
    check(!text.isBlank(), path + " is empty");
    ProspectFile file =
        Stream.of(',', ';', '\t')
            .map(delimiter -> new ProspectFile(text, delimiter, wanted))
            .max(Comparator.comparing(each -> each.scores.get(each.column)))
            .orElseThrow();
    // The first row of a file without a header is a person.
    String address = "(?is).*(linkedin\\.com\\S|://|/in/).*";
    check(file.header.stream().noneMatch(name -> name.matches(address)), path + " has no header");
    String choose = " of profile URLs; give its name or number with -Dcolumn";
    int best = file.scores.get(file.column);
    check(best > 0, path + " has no such column" + choose);
    boolean isOne = Collections.frequency(file.scores, best) == 1;
    check(isOne, path + " has several columns" + choose);
    return file;
  }

  /** Returns the rows below the header. */
  Stream<CsvRecord> rows() {
    return records(false).skip(1);
  }

  /** Returns the profile URL of a row, empty if the row has too few fields. */
  String profileUrl(CsvRecord row) {
    return field(row, column);
  }

  private static String field(CsvRecord row, int i) {
    return i < row.getFieldCount() ? row.getField(i) : "";
  }

  /** Profiles in a column count most, then the number of columns, then its name; 0 is no match. */
  private int score(int i, List<CsvRecord> sample, String wanted) {
    String name = header.get(i).strip().toLowerCase(Locale.ROOT);
    int byName =
        name.contains("linkedin") ? 3 : name.contains("profile") ? 2 : name.contains("url") ? 1 : 0;
    boolean hasProfiles =
        sample.stream().anyMatch(row -> ProfileUrl.tryParse(field(row, i)).isPresent());
    boolean matches =
        wanted.isEmpty()
            ? hasProfiles || byName > 0
            : wanted.equalsIgnoreCase(name) || wanted.equals("" + (i + 1));
    return matches ? (hasProfiles ? 1 << 20 : 0) + 4 * header.size() + byName : 0;
  }

  private Stream<CsvRecord> records(boolean isLenient) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(isLenient)
        .allowUnclosedQuote(isLenient)
        .ofCsvRecord(new StringReader(text))
        .stream();
  }

  private static Charset charsetOf(byte[] bytes) {
    // UTF-16 has a byte order mark, FE FF or FF FE.
    if (bytes.length > 1 && (bytes[0] & bytes[1]) == (byte) 0xFE && bytes[0] != bytes[1]) {
      return StandardCharsets.UTF_16;
    }
    // A character that was cut in two does not make a file Windows-1252.
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean isIntact = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
    long damaged = text.chars().filter(c -> c == 0xFFFD).count();
    boolean isMostlyIntact = text.chars().filter(c -> c > 0x7F).count() >= 2 * damaged;
    return isIntact || isMostlyIntact ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
  }

  private static void check(boolean isTrue, String problem) {
    if (!isTrue) {
      throw new IllegalArgumentException("The CSV file " + problem);
    }
  }
}
