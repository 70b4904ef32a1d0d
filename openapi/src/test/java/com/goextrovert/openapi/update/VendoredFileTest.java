package com.goextrovert.openapi.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VendoredFileTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @TempDir private Path folder;
  private VendoredFile file;

  @BeforeEach
  void replace() throws IOException {
    file = new VendoredFile(folder);
    List<Source> sources =
        List.of(Fixtures.source("a\n.md", "abc"), Fixtures.page(Fixtures.ADD_PAGE));
    file.replace("openapi: 3.0.0\n# comment\n", sources, DAY);
  }

  @Test
  void headNamesDateSourcesAndChecksums() throws IOException {
    assertThat(file.text())
        .endsWith(
            """
            # vendored: 2026-11-24
            # source: a\\u000a.md
            #   sha256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
            # source: add-prospect.md (from https://api.goextrovert.com/client/v2/docs-json post /api/client/v1/prospects)
            #   sha256 4c7b05dd4e50ddd624d69e578a222ba73ab9443abe9b71209d703b42600472f2
            # content: sha256 %s
            openapi: 3.0.0
            # comment
            """
                .formatted(
                    Source.sha256("openapi: 3.0.0\n# comment\n".getBytes(StandardCharsets.UTF_8))));
    assertThat(file.isIntact()).isTrue();
  }

  @Test
  void everyEditOfTheContentIsNoticed() throws IOException {
    for (String edited :
        List.of(
            file.text().replace("3.0.0", "3.0.1"),
            file.text().replace("# comment\n", ""),
            file.text() + "\n",
            file.text().replaceFirst("# content.*\n", ""),
            "openapi: 3.0.0\n")) {
      Files.writeString(folder.resolve(VendoredFile.NAME), edited);
      assertThat(file.isIntact()).as(edited).isFalse();
    }
  }

  @Test
  void crashBeforeTheRenameLeavesTheFile() throws IOException {
    String before = file.text();
    Files.writeString(
        folder.resolve(".update-unfinished"), "openapi: 3.0.0, and much more than is written");

    assertThat(file.text()).isEqualTo(before);
    file.replace("new\n", List.of(), DAY);
    assertThat(file.text()).endsWith("\nnew\n");
    assertThat(folder.toFile().list()).containsExactly(VendoredFile.NAME);
  }
}
