package com.goextrovert.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of applications in the client's page, against those that {@code -P compat} builds. */
class CompatibilityTableTest {
  private static final Path PAGE = Path.of("..", "..", "client-facade", "README.md");
  private static final Path PROJECTS = Path.of("..", "src", "it");
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| ([^|]+) \\| \\[[\\w-]+]\\(\\.\\./contract-tests/src/it/", Pattern.MULTILINE);
  private static final Pattern APPLICATION =
      Pattern.compile("^# (.+)\ninvoker\\.goals(?:\\.\\d+)? = (.+)$", Pattern.MULTILINE);
  private static final Pattern GOALS = Pattern.compile("^invoker\\.goals", Pattern.MULTILINE);
  private static final Pattern VERSION = Pattern.compile("\\d+\\.[\\d.]*\\d");

  @Test
  void tableListsEveryApplication() throws IOException {
    assertThat(ROW.matcher(Files.readString(PAGE)).results().map(row -> row.group(1)))
        .isNotEmpty()
        .containsExactlyElementsOf(applications().stream().map(each -> each.group(1)).toList());
  }

  @Test
  void everyBuildHasAName() {
    assertThat(applications()).hasSameSizeAs(matches(GOALS));
  }

  @Test
  void applicationsHaveTheVersionsOfTheirNames() {
    assertThat(applications())
        .allSatisfy(
            each ->
                assertThat(VERSION.matcher(each.group(1)).results().map(MatchResult::group))
                    .allSatisfy(version -> assertThat(each.group(2)).contains(version)));
  }

  private static List<MatchResult> applications() {
    return matches(APPLICATION);
  }

  private static List<MatchResult> matches(Pattern pattern) {
    return Stream.of("spring-boot", "library", "program")
        .map(project -> PROJECTS.resolve(project).resolve("invoker.properties"))
        .flatMap(properties -> pattern.matcher(text(properties)).results())
        .toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
