package com.goextrovert.csvimport;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.RateLimit;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ExtrovertSandboxExtension;
import com.goextrovert.sandbox.ReceivedRequest;
import com.goextrovert.sandbox.SandboxResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The import command; a sandbox of its own stands in for the real API in live runs. */
@ExtendWith(ExtrovertSandboxExtension.class)
@Timeout(60)
class CsvImportTest {
  private static final String JANE = "https://www.linkedin.com/in/jane-roe";
  private static final String JOHN = "https://www.linkedin.com/in/john-doe";

  @TempDir private Path folder;
  private final Properties options = new Properties();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private ExtrovertSandbox real;
  private UUID list;
  private Path csv;
  private Path journal;
  private Path results;

  @BeforeEach
  void createList(ExtrovertSandbox sandbox) {
    real = sandbox;
    UUID campaign = sandbox.createCampaign();
    list = sandbox.createProspectList(campaign);
    csv = folder.resolve("leads.csv");
    journal = folder.resolve("leads.csv.journal");
    results = folder.resolve("leads.results.csv");
    options.setProperty("csv", csv.toString());
    options.setProperty("live", "true");
    options.setProperty("campaignId", campaign.toString());
    options.setProperty("prospectListId", list.toString());
  }

  @Test
  void addsEachRowAndWritesItsOutcome() throws IOException {
    write("Name,LinkedIn\nJane," + JANE + "\nJohn,linkedin.com/in/John-Doe/\nJane," + JANE + "\n");

    assertThat(run()).isTrue();

    assertThat(real.prospects(list)).containsExactlyInAnyOrder(JANE, JOHN);
    assertThat(results())
        .isEqualTo(
            "\uFEFFoutcome,reason,Name,LinkedIn\r\n"
                + ("confirmed,,Jane," + JANE + "\r\n")
                + "confirmed,,John,linkedin.com/in/John-Doe/\r\n"
                + ("duplicate item,same as item 1,Jane," + JANE + "\r\n"));
    assertThat(printed()).contains("3 rows, column LinkedIn", "2 confirmed, 1 duplicate item;");
  }

  @Test
  void removesEachRow() throws IOException {
    options.setProperty("remove", "true");
    options.setProperty("rejectPosts", "true");
    options.remove("prospectListId");
    real.putProspect(list, JANE);
    write("url\n" + JANE + "\n" + JOHN + "\n");

    assertThat(run()).isTrue();

    assertThat(real.prospects(list)).isEmpty();
    assertThat(results()).contains("confirmed,," + JANE, "not present,", "," + JOHN);
    assertThat(real.received())
        .extracting(ReceivedRequest::method, request -> request.bodyText().contains("true"))
        .containsOnly(tuple("DELETE", true));
  }

  @ParameterizedTest
  @CsvSource({"fail, already present", "move, confirmed", "MOVE, confirmed"})
  void duplicatePolicyIsAnOption(String policy, String outcome) throws IOException {
    options.setProperty("onDuplicate", policy);
    real.putProspect(list, JANE);
    write("url\n" + JANE + "\n");

    assertThat(run()).isTrue();
    assertThat(results()).contains("\n" + outcome + ",");
  }

  @Test
  void withoutLiveNothingRealIsChangedAndNoJournalIsKept() throws IOException {
    options.clear();
    options.setProperty("csv", csv.toString());
    write("url\n" + JANE + "\n");

    assertThat(run()).isTrue();
    assertThat(real.receivedCount()).isZero();
    assertThat(journal).doesNotExist();
    assertThat(results()).contains("confirmed,," + JANE);
  }

  @Test
  void dryRunSendsNothing() throws IOException {
    options.setProperty("dryRun", "true");
    write("url\n" + JANE + "\n" + JANE + "\n");

    assertThat(run()).isTrue();
    assertThat(real.receivedCount()).isZero();
    assertThat(journal).doesNotExist();
    assertThat(results()).contains("not attempted,," + JANE, "duplicate item,same as item 1");
  }

  @Test
  void headerWithoutRowsIsSettled() throws IOException {
    write("url\n");

    assertThat(run()).isTrue();
    assertThat(results()).isEqualTo("\uFEFFoutcome,reason,url\r\n");
  }

  @Test
  void rowsThatAreNotSettledFailTheImport() throws IOException {
    write("Name,url\nNobody\n\"Al\nBert\",nowhere\nJane," + JANE + "\nJohn," + JOHN + "\n");
    real.respondWhen(
        request -> {
          int status = request.bodyText().contains("jane") ? 422 : 500;
          return Optional.of(SandboxResponse.status(status).afterHandling());
        });

    assertThat(run()).isFalse();
    assertThat(lastLine()).isEqualTo("Incomplete: 1 rejected, 1 unknown, 2 invalid input");
    assertThat(results())
        .contains("invalid input,profileUrl is blank", "invalid input,profileUrl does not start")
        .containsPattern("\nrejected,add prospect failed: 422 .*,Jane")
        .containsPattern("\nunknown,add prospect failed: 500 .*,John");
    assertThat(printed()).doesNotContain(real.apiKey(), "linkedin.com", "Jane");
  }

  @Test
  void stoppedImportSaysWhyAndListsTheRowsThatAreLeft() throws IOException {
    write("url\n" + JANE + "\n" + JOHN + "\n");
    real.respondWhen(request -> Optional.of(SandboxResponse.status(401)));

    assertThat(run()).isFalse();
    assertThat(lastLine()).isEqualTo("Incomplete: the server does not accept the API key (401)");
    assertThat(results()).containsPattern("not attempted,.*," + JOHN);
  }

  @Test
  void secondRunResumesAndReplacesTheResults() throws IOException {
    write("url\n" + JANE + "\n" + JOHN + "\n");
    real.respondWhen(
        request ->
            Optional.of(SandboxResponse.status(403))
                .filter(forbidden -> request.bodyText().contains("john")));
    assertThat(run()).isFalse();
    assertThat(results()).containsPattern("not attempted,.*," + JOHN);
    List<Boolean> hasOldResults = new ArrayList<>();
    real.respondWhen(
        request -> {
          hasOldResults.add(Files.exists(results));
          return Optional.empty();
        });

    assertThat(run()).isTrue();

    assertThat(hasOldResults).as("for each request").containsExactly(false);
    assertThat(results()).contains("confirmed,in an earlier run," + JANE, "confirmed,," + JOHN);
    assertThat(journal).content().doesNotContain("linkedin", "jane", real.apiKey());
  }

  static Stream<Arguments> exports() {
    return Stream.of(",", ";", "\t")
        .flatMap(
            delimiter ->
                Stream.of(
                    Arguments.of(delimiter, UTF_8, ""),
                    Arguments.of(delimiter, UTF_8, "\uFEFF"),
                    Arguments.of(delimiter, UTF_16LE, "\uFEFF"),
                    Arguments.of(delimiter, UTF_16BE, "\uFEFF"),
                    Arguments.of(delimiter, Charset.forName("windows-1252"), "")));
  }

  @ParameterizedTest
  @MethodSource("exports")
  void readsExports(String delimiter, Charset charset, String bom) throws IOException {
    String header = "\"Name, \"\"full\"\"; first\tlast\"|Profile\r\n".replace("|", delimiter);
    String row = "\"Zo\u00EB, \u201Cthe\nboss\u201D; \t\"|".replace("|", delimiter) + JANE + "\r\n";
    Files.write(csv, (bom + header + row).getBytes(charset));

    assertThat(run()).isTrue();
    assertThat(real.prospects(list)).containsExactly(JANE);
    assertThat(results())
        .isEqualTo(
            ("\uFEFFoutcome|reason|".replace("|", delimiter) + header)
                + ("confirmed||".replace("|", delimiter) + row));
  }

  @Test
  void characterThatWasCutOffDoesNotChangeTheEncoding() throws IOException {
    byte[] file = "Name,Profile\nZo\u00EB,linkedin.com/in/j\u00FCrgen\nAb#,~\n".getBytes(UTF_8);
    for (int i = 0; i < file.length; i++) {
      file[i] = file[i] == '#' ? (byte) 0xC3 : file[i];
    }
    Files.write(csv, file);

    assertThat(run()).as("the last row has no profile URL").isFalse();
    assertThat(real.prospects(list)).containsExactly("https://www.linkedin.com/in/j%C3%BCrgen");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "| Name,LinkedIn URL,Website URL~a,{},https://a.example | LinkedIn URL",
        "| Company LinkedIn,Person LinkedIn~https://linkedin.com/company/a,{} | Person LinkedIn",
        "| Name,Contact~a,{} | Contact",
        "| ',Name,LinkedIn~0,a,{}' | LinkedIn",
        "| Name,Url~a,nowhere | Url",
        "| Name,Profile,Url~a,b,nowhere | Profile",
        "| LinkedIn.com PROFILE~{} | LinkedIn.com PROFILE",
        "| Person~{} | Person",
        "| Notes:~'\"Some addresses are missing, see https://www.linkedin.com/help'"
            + "~and your settings\"~~First Name,URL~a,{} | URL",
        "| sep=;~Name;Link~a;{} | Link",
        "| ~~LinkedIn,Name,~{},a,b | LinkedIn",
        "| Name, first;LinkedIn~b, c;{} | LinkedIn",
        "| Name;Firma, Ort, Land;LinkedIn~b;c, d, e;{} | LinkedIn",
        "| Name,\"Linked~\u001B[2J~In\"~a,{} | Linked [2J In",
        "second | LinkedIn,Second~{},{} | Second",
        "2 | LinkedIn,Second~{},{} | Second",
        "2 | LinkedIn,LinkedIn~{},{} | LinkedIn",
      })
  void findsTheColumn(String option, String content, String column) throws IOException {
    options.setProperty("dryRun", "true");
    options.setProperty("column", option == null ? "" : option);
    write(content.replace("~", "\n").replace("{}", JANE));

    assertThat(run()).isEqualTo(content.contains("{}"));
    assertThat(printed()).contains("1 rows, column " + column + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | is empty",
        "~~ | is empty",
        "{}~{} | has no header",
        "Jane,LINKEDIN.com/pub/jane-roe/1/2~a,{} | has no header",
        "Jane,linkedin.com.:443/in/jane-roe~a,{} | has no header",
        "Jane,https://lnkd.in/jane-roe~a,{} | has no header",
        "Name,Age~a,1 | No column of profile URLs; give its name or number with -Dcolumn",
        "LinkedIn A,LinkedIn B~{},{} | Several columns fit; choose with -Dcolumn",
        "Name,url~a,{}~\"b,{}~ | an open quote: Exception when reading record that started in line 3",
        "Name,url~\"a\"b,{}~ | an open quote: Exception when reading record that started in line 2",
      })
  void unusableFileGetsOneSentence(String content, String message) throws IOException {
    write(content.replace("~", "\n").replace("{}", JANE));

    assertThat(run()).isFalse();
    assertThat(printed()).contains(message).doesNotContain("jane-roe").hasLineCount(1);
    assertThat(real.receivedCount()).isZero();
    assertThat(results).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "csv, , 'There is no file \"\"; name one with -Dcsv'",
    "csv, missing.csv, 'There is no file \"missing.csv\"; name one with -Dcsv'",
    "column, nobody, No column of profile URLs",
    "campaignId, 7, campaignId is not a UUID",
    "campaignId, , campaignId is missing",
    "prospectListId, , prospectListId is missing",
    "onDuplicate, merge, -DonDuplicate must be fail or move",
    "dryRun, yes, -DdryRun must be false or true",
    "live, 1, -Dlive must be false or true",
    "remove, 1, -Dremove must be false or true",
  })
  void invalidOptionGetsOneSentence(String option, String value, String message)
      throws IOException {
    write("url\n" + JANE + "\n");
    options.remove(option);
    Optional.ofNullable(value).ifPresent(given -> options.setProperty(option, given));

    assertThat(run()).isFalse();
    assertThat(printed()).contains(message).hasLineCount(1);
    assertThat(real.receivedCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"leads.csv.journal", "leads.results.csv"})
  void unwritableFileIsFoundBeforeAnythingIsSent(String file) throws IOException {
    write("url\n" + JANE + "\n");
    Files.createDirectories(folder.resolve(file).resolve("occupied"));

    assertThat(run()).isFalse();
    assertThat(lastLine()).contains(file);
    assertThat(real.receivedCount()).isZero();
  }

  @Test
  void foreignJournalIsRefused() throws IOException {
    write("url\n" + JANE + "\n");
    Files.writeString(journal, "something else\n");

    assertThat(run()).isFalse();
    assertThat(lastLine()).contains("is not a journal");
    assertThat(real.receivedCount()).isZero();
  }

  private boolean run() {
    printed.reset();
    // Without a limit of its own, the client would send ten requests per second.
    return new CsvImport(
            options,
            () ->
                ExtrovertClient.builder()
                    .baseUrl(real.baseUrl())
                    .apiKey(real.apiKey())
                    .rateLimit(RateLimit.perSecond(1_000))
                    .maxRetries(0)
                    .build(),
            new PrintStream(printed, true, UTF_8))
        .run();
  }

  private void write(String content) throws IOException {
    Files.writeString(csv, content);
  }

  private String results() throws IOException {
    return Files.readString(results);
  }

  private String printed() {
    return printed.toString(UTF_8);
  }

  private String lastLine() {
    List<String> lines = printed().lines().toList();
    return lines.get(lines.size() - 1);
  }
}
