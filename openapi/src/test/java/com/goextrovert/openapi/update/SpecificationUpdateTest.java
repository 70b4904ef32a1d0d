package com.goextrovert.openapi.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.goextrovert.openapi.SpecificationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecificationUpdateTest {
  private static final String WIDENED = "            - success\n            - queued\n";

  @TempDir private Path openapi;
  @TempDir private Path target;
  @TempDir private Path inputs;

  private final List<Supplier<String>> lastWords = new ArrayList<>();
  private final List<String> terminal = new ArrayList<>();
  private String vendored;

  @BeforeEach
  void vendor() throws IOException {
    vendored = Fixtures.text(Fixtures.UNION);
    Files.writeString(openapi.resolve("extrovert-client-api.yaml"), vendored);
    Files.writeString(
        openapi.resolve("PROVENANCE.md"),
        Provenance.checksum(vendored) + "  extrovert-client-api.yaml\n");
  }

  @Test
  void theSameSpecificationChangesNeitherFile() throws IOException {
    Path provenance = openapi.resolve("PROVENANCE.md");
    String before = Files.readString(provenance);

    update(false, Fixtures.text(Fixtures.ADD_PAGE), Fixtures.text(Fixtures.REMOVE_PAGE));

    assertThat(specification()).isEqualTo(vendored);
    assertThat(provenance).hasContent(before);
    assertThat(lastWord()).startsWith("unchanged: ").endsWith("says why.");
    Verified.main(new String[] {target.toString()});
    assertThat(lastWord()).startsWith("unchanged: ").endsWith("The contract checks pass.");
  }

  @Test
  void anAdditionIsTakenWithItsProvenance() throws IOException {
    String more =
        vendored
            .replace("version: '1.0'", "version: '1.0'\n  license:\n    name: MIT")
            .replace(
                "        campaignId:",
                "        note:\n          type: string\n        campaignId:");

    update(false, more);

    assertThat(specification()).contains("        note:\n          type: string\n");
    assertThat(openapi.resolve("PROVENANCE.md"))
        .content()
        .contains(
            "| `0` | `" + Provenance.checksum(more) + "` |",
            "Vendored on 2026-11-24",
            Provenance.checksum(specification()) + "  extrovert-client-api.yaml");
    assertThat(lastWord()).startsWith("compatible: ");
    assertThat(target.resolve("spec-report.md")).isNotEmptyFile();

    String written = Files.readString(openapi.resolve("PROVENANCE.md"));
    update(false, more);
    assertThat(openapi.resolve("PROVENANCE.md")).hasContent(written);
    assertThat(lastWord()).startsWith("unchanged: ");
  }

  @Test
  void aBreakingChangeIsTakenOnlyIfItIsAccepted() throws IOException {
    String breaking = vendored.replaceFirst(" +- success\n", WIDENED);

    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(() -> update(false, breaking))
        .withMessageContaining("-Daccept=breaking");
    assertThat(specification()).isEqualTo(vendored);
    assertThat(terminal).singleElement().asString().contains("queued");
    assertThat(lastWord()).startsWith("failed: breaking: ");
    assertThat(target.resolve("spec-report.md")).isNotEmptyFile();

    update(true, breaking);
    assertThat(specification()).contains(WIDENED);
    assertThat(lastWord()).startsWith("breaking: ");
  }

  @Test
  void anOperationThatIsGoneCannotBeAccepted() throws IOException {
    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(() -> update(true, Fixtures.text(Fixtures.ADD_PAGE)))
        .withMessageStartingWith(
            "breaking: remove prospect (DELETE /api/client/v1/prospects) is gone");
    assertThat(specification()).isEqualTo(vendored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"'' | is empty", "<html></html> | HTML", "'openapi: 3.1.0' | OpenAPI 3.1.0"})
  void whatCannotBeTakenLeavesTheFileAsItWas(String input, String complaint) throws IOException {
    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(() -> update(true, input))
        .withMessageContaining(complaint);
    assertThat(specification()).isEqualTo(vendored);
    assertThat(lastWord()).startsWith("failed: ").contains(complaint);
  }

  @Test
  void aFileThatWasEditedIsRefusedByTheBuildAndMendedByAnUpdate() throws IOException {
    Files.writeString(openapi.resolve("extrovert-client-api.yaml"), vendored + "# mine\n");
    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(() -> new VendoredFiles(openapi).refuseEdited())
        .withMessageContaining("edited by hand")
        .withMessageContaining("mvn -P update-spec -Dspec=");

    update(false, vendored);

    new VendoredFiles(openapi).refuseEdited();
    assertThat(specification()).isEqualTo(vendored);
  }

  @Test
  void aProvenanceWithoutAChecksumIsRefused() throws IOException {
    Files.writeString(openapi.resolve("PROVENANCE.md"), "none");

    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(() -> new VendoredFiles(openapi).refuseEdited());
  }

  @Test
  void aCheckSaysWhetherWhatMattersHasChangedAndWritesNothing() throws IOException {
    check(vendored);
    assertThat(lastWord()).startsWith("unchanged: ");
    assertThat(target.resolve("check-spec.json")).content().contains("\"result\":\"unchanged\"");

    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(() -> check(vendored.replaceFirst(" +- success\n", WIDENED)));
    assertThat(lastWord()).startsWith("changed: ");
    assertThat(target.resolve("check-spec.json")).content().contains("\"result\":\"changed\"");

    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(() -> check(Fixtures.text(Fixtures.ADD_PAGE)));
    assertThat(lastWord()).startsWith("changed: ");

    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(() -> check("<html></html>"));
    assertThat(lastWord()).startsWith("unreachable: ");
    assertThat(target.resolve("spec-report.md")).content().contains("is HTML");
    assertThat(target.resolve("check-spec.json")).content().contains("\"result\":\"unreachable\"");
    assertThat(specification()).isEqualTo(vendored);
  }

  private void update(boolean acceptBreaking, String... texts) throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    new SpecificationUpdate(new VendoredFiles(openapi), comparison(), target, clock, lastWords::add)
        .run(sources(), written(texts), acceptBreaking);
  }

  private void check(String... texts) throws IOException {
    new SpecificationCheck(comparison(), target, lastWords::add).run(sources(), written(texts));
  }

  private Comparison comparison() {
    return new Comparison(
        new VendoredFiles(openapi),
        Fixtures.needs(),
        target.resolve("spec-report.md"),
        terminal::add);
  }

  private Sources sources() {
    return new Sources(inputs, Duration.ofSeconds(5));
  }

  private String written(String... texts) throws IOException {
    List<String> names = new ArrayList<>();
    for (String text : texts) {
      String name = String.valueOf(names.size());
      Files.writeString(inputs.resolve(name), text);
      names.add(name);
    }
    return String.join(",", names);
  }

  private String specification() throws IOException {
    return Files.readString(openapi.resolve("extrovert-client-api.yaml"));
  }

  private String lastWord() {
    return lastWords.get(lastWords.size() - 1).get();
  }
}
