package com.goextrovert.openapi.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VendoredFilesTest {
  @TempDir private Path folder;

  @BeforeEach
  void vendored() throws IOException {
    write("extrovert-client-api.yaml", "old");
    write("PROVENANCE.md", "of old");
  }

  @Test
  void bothFilesAreReplacedAndNothingIsLeftBeside() throws IOException {
    new VendoredFiles(folder).replace("new", "of new");

    assertThatBothAre("new");
  }

  @Test
  void aCrashBeforeTheDecisionLeavesTheOldFiles() throws IOException {
    write(".update-unfinished/extrovert-client-api.yaml", "ne");

    assertThatBothAre("old");
    new VendoredFiles(folder).replace("new", "of new");
    assertThatBothAre("new");
  }

  @Test
  void aCrashAfterTheDecisionIsCompletedByWhoeverComesNext() throws IOException {
    write(".update/extrovert-client-api.yaml", "new");
    write(".update/PROVENANCE.md", "of new");

    assertThatBothAre("new");
  }

  @Test
  void aCrashBetweenTheTwoFilesIsCompletedByWhoeverComesNext() throws IOException {
    write("extrovert-client-api.yaml", "new");
    write(".update/PROVENANCE.md", "of new");

    assertThatBothAre("new");
  }

  @Test
  void aCrashBeforeTheLastStepIsCompletedByWhoeverComesNext() throws IOException {
    Files.createDirectory(folder.resolve(".update"));

    assertThatBothAre("old");
  }

  @Test
  void theProvenanceNamesSourcesAndChecksums() {
    String text =
        Provenance.of(
            List.of(Fixtures.source("a.md", "abc"), Fixtures.page(Fixtures.ADD_PAGE)),
            LocalDate.of(2026, 11, 24),
            "abc");

    assertThat(text)
        .contains(
            """
            | `a.md` | `ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad` |
            | `add-prospect.md`, cut from `https://api.goextrovert.com/client/v2/docs-json post /api/client/v1/prospects` | `4c7b05dd4e50ddd624d69e578a222ba73ab9443abe9b71209d703b42600472f2` |

            Vendored on 2026-11-24:
            """);
    assertThat(Provenance.checksumIn(text)).contains(Provenance.checksum("abc"));
    assertThat(Provenance.checksumIn("none")).isEmpty();
  }

  private void assertThatBothAre(String version) throws IOException {
    VendoredFiles files = new VendoredFiles(folder);

    assertThat(files.specification()).isEqualTo(version);
    assertThat(folder.resolve("PROVENANCE.md")).hasContent("of " + version);
    try (var left = Files.list(folder)) {
      assertThat(left).hasSize(2);
    }
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
