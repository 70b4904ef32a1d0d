package com.goextrovert.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrepareBuildTest {
  @TempDir Path target;

  @Test
  void theGeneratorsInputIsWrittenAndLeftAloneWhileItStaysTheSame() throws IOException {
    Path input = target.resolve("deeper").resolve("generator-input.json");
    String[] folders = {".", input.getParent().toString()};

    PrepareBuild.main(folders);
    byte[] written = Files.readAllBytes(input);
    FileTime longAgo = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(input, longAgo);
    PrepareBuild.main(folders);

    assertThat(Files.getLastModifiedTime(input)).isEqualTo(longAgo);
    Files.writeString(input, "something else");
    PrepareBuild.main(folders);
    assertThat(input).hasBinaryContent(written);
    assertThat(input).content().contains("\"operationId\" : \"addProspect\"").doesNotContain("\r");
  }
}
