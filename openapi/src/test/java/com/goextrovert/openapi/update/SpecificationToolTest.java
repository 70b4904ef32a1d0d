package com.goextrovert.openapi.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.goextrovert.openapi.SingleEdit;
import com.goextrovert.openapi.SpecificationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecificationToolTest {
  private static final String ADDED = "        note:\n          type: string\n        campaignId:";
  private static final String WIDENED = "            - success\n            - queued\n";
  private static final String REFUSED =
      "        '429':\n          description: Slow down.\n        '401':";

  @TempDir private Path openapi;
  @TempDir private Path target;
  @TempDir private Path inputs;

  private final List<String> lastLines = new ArrayList<>();
  private final List<String> terminal = new ArrayList<>();
  private final String content = Fixtures.text(Fixtures.UNION);
  private String vendored;

  @BeforeEach
  void vendor() throws IOException {
    Files.writeString(openapi.resolve("client.yaml"), Fixtures.text(Fixtures.CLIENT));
    new VendoredFile(openapi).replace(content, List.of(), java.time.LocalDate.of(2026, 11, 1));
    vendored = specification();
  }

  @Test
  void equalSpecificationLeavesTheFile() throws IOException {
    update(Fixtures.text(Fixtures.ADD_PAGE), Fixtures.text(Fixtures.REMOVE_PAGE));

    assertThat(specification()).isEqualTo(vendored);
    assertThat(lastLine()).startsWith("unchanged: nothing differs.");
    assertThat(json("update")).contains("\"result\":\"unchanged\",\"severity\":\"none\"");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void orderAndNamesLeaveTheFile(long seed) throws IOException {
    String renumbered =
        content
            .replace("CreateRequestDto2", "DeleteRequestDto9")
            .replace("DeleteRequestDto3", "CreateRequestDto2")
            .replace("ClientApiErrorResponseDto", "AErrorDto")
            .replace("TargetUserClientApiController_", "Prospects.")
            .replace("api-key", "key");
    String shuffled = Fixtures.shuffled(SingleEdit.yaml(renumbered), seed).toString();

    update(shuffled);
    assertThat(specification()).isEqualTo(vendored);
    assertThat(lastLine()).startsWith("unchanged: ");

    check(shuffled);
    assertThat(json("check")).contains("\"result\":\"unchanged\",\"severity\":\"cosmetic\"");
  }

  @Test
  void changedWordsAreVendoredAsCosmetic() throws IOException {
    String words = content.replace("summary: Add Prospect", "summary: Add a prospect");

    check(words);
    assertThat(json("check")).contains("\"result\":\"unchanged\",\"severity\":\"cosmetic\"");
    assertThat(specification()).isEqualTo(vendored);

    update(words);
    assertThat(specification()).contains("summary: Add a prospect");
    assertThat(lastLine()).startsWith("cosmetic: nothing differs on the wire; ");
  }

  @Test
  void additionIsVendoredWithItsProvenance() throws IOException {
    String more = content.replace("        campaignId:", ADDED);

    update(more);
    assertThat(specification())
        .contains(
            "# vendored: 2026-11-24\n# source: 0\n#   sha256 "
                + Source.sha256(more.getBytes(StandardCharsets.UTF_8))
                + "\n",
            "        note:\n          type: string\n");
    assertThat(lastLine()).startsWith("compatible: ");
    assertThat(target.resolve("generator-input.json")).content().doesNotContain("\r");

    String written = specification();
    update(more);
    assertThat(specification()).isEqualTo(written);
    assertThat(lastLine()).startsWith("unchanged: ");
  }

  @Test
  void newStatusIsNotCalledCompatible() throws IOException {
    update(content.replace("        '401':", REFUSED));

    assertThat(lastLine())
        .startsWith(
            "incomplete: The specification goes beyond the contract [response-status-not-covered]: add prospect (POST /api/client/v1/prospects), response 429; ")
        .contains("client.yaml");
    assertThat(json("update")).contains("\"severity\":\"additive\"");
  }

  @Test
  void breakingChangeIsVendoredOnlyIfAccepted() throws IOException {
    String breaking = content.replaceFirst(" +- success\n", WIDENED);

    assertRefused("-Daccept=breaking", () -> update(breaking));
    assertThat(specification()).isEqualTo(vendored);
    assertThat(terminal).singleElement().asString().contains("queued");
    assertThat(lastLine()).startsWith("breaking: ");
    assertThat(json("update")).contains("\"result\":\"breaking\",\"severity\":\"breaking\"");
    assertThat(target.resolve("spec-report.md")).content().contains("[response-value-added]");

    tool().run("update", written(breaking), true);
    assertThat(specification()).contains(WIDENED);
    assertThat(lastLine()).startsWith("breaking: ");
  }

  @Test
  void removedOperationCannotBeAccepted() throws IOException {
    String moved = content.replace("    delete:", "    put:") + "x-more: 1\n";

    assertRefused(
        "but PUT /api/client/v1/prospects", () -> tool().run("update", written(moved), true));
    assertThat(specification()).isEqualTo(vendored);
    assertThat(lastLine())
        .startsWith(
            "breaking: The specification breaks the contract [operation-removed]: remove prospect (DELETE ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"'' | is empty", "<html></html> | HTML", "'openapi: 3.1.0' | OpenAPI 3.1.0"})
  void unusableSourceLeavesTheFile(String input, String complaint) throws IOException {
    assertRefused(complaint, () -> tool().run("update", written(input), true));
    assertThat(specification()).isEqualTo(vendored);
    assertThat(lastLine()).startsWith("failed: ").contains(complaint);
  }

  @Test
  void checkTellsChangesFromFailures() throws IOException {
    assertRefused("queued", () -> check(content.replaceFirst(" +- success\n", WIDENED)));
    assertThat(json("check")).contains("\"result\":\"changed\",\"severity\":\"breaking\"");

    assertRefused("note", () -> check(content.replace("        campaignId:", ADDED)));
    assertThat(json("check")).contains("\"result\":\"changed\",\"severity\":\"additive\"");
    assertThat(lastLine()).startsWith("changed: ");

    assertRefused("removed", () -> check(Fixtures.text(Fixtures.ADD_PAGE)));
    assertThat(json("check")).contains("\"severity\":\"breaking\"");

    assertRefused("HTML", () -> check("<html></html>"));
    assertThat(json("check")).contains("\"result\":\"unreachable\",\"severity\":null");
    assertThat(target.resolve("spec-report.md")).content().contains("is HTML");
    assertThat(specification()).isEqualTo(vendored);
  }

  @Test
  void defectOfTheToolIsReportedAndEarlierResultsAreRemoved() throws IOException {
    check(content);
    Files.delete(openapi.resolve("client.yaml"));

    assertRefused("NoSuchFileException", () -> check(content));
    assertThat(json("check")).contains("\"result\":\"failed\",\"severity\":null");
    assertThat(lastLine()).startsWith("failed: ");

    assertRefused("NoSuchFileException", () -> update(content));
    assertThat(target.resolve("check-spec.json")).doesNotExist();
  }

  @Test
  void controlCharactersOfTheSourceAreEscaped() throws IOException {
    String named = "\"\\e[31mred\\n```\\u202E\"";
    String hostile =
        content.replace("        campaignId:", "        " + named + ": {}\n        campaignId:");

    update(hostile);

    assertThat(Stream.concat(terminal.stream(), lastLines.stream()))
        .allSatisfy(text -> assertThat(text).doesNotContain("\u001b", "red\n", "\u202e"));
    assertThat(target.resolve("spec-report.md"))
        .content()
        .contains("\\u001b[31mred\\u000a'''\\u202e")
        .doesNotContain("red\n");
  }

  @Test
  void editedFileIsRefusedByTheBuildAndReplacedByAnUpdate() throws IOException {
    Files.writeString(openapi.resolve(VendoredFile.NAME), vendored + "x-mine: 1\n");
    assertRefused("edited by hand", () -> tool().prepare());

    update(content);
    tool().prepare();
    assertThat(specification()).doesNotContain("x-mine");
  }

  @Test
  void generatorInputIsNotRewrittenWhileItStaysTheSame() throws IOException {
    Path input = target.resolve("generator-input.json");
    tool().prepare();
    FileTime longAgo = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(input, longAgo);

    tool().prepare();
    assertThat(Files.getLastModifiedTime(input)).isEqualTo(longAgo);

    Files.writeString(input, "something else");
    tool().prepare();
    assertThat(input).content().contains("\"operationId\" : \"addProspect\"");
  }

  private static void assertRefused(String complaint, ThrowingCallable run) {
    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(run)
        .withMessageContaining(complaint);
  }

  private void update(String... texts) throws IOException {
    tool().run("update", written(texts), false);
    tool().prepare();
  }

  private void check(String... texts) throws IOException {
    tool().run("check", written(texts), false);
  }

  private SpecificationTool tool() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    return new SpecificationTool(openapi, target, clock, terminal::add, lastLines::add);
  }

  private String written(String... texts) throws IOException {
    List<String> names = new ArrayList<>();
    for (String text : texts) {
      String name = String.valueOf(names.size());
      Files.writeString(inputs.resolve(name), text);
      names.add(inputs.resolve(name).toString());
    }
    return String.join(",", names);
  }

  private String specification() throws IOException {
    return Files.readString(openapi.resolve(VendoredFile.NAME));
  }

  private String json(String task) throws IOException {
    return Files.readString(target.resolve(task + "-spec.json"));
  }

  private String lastLine() {
    return lastLines.get(lastLines.size() - 1);
  }
}
