package com.goextrovert.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.AddProspect;
import com.goextrovert.client.BatchReport;
import com.goextrovert.client.CallListener;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.generated.model.AddProspectRequest;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ExtrovertSandboxExtension;
import com.goextrovert.sandbox.SandboxResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(ExtrovertSandboxExtension.class)
class ReadmeTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final List<String> PAGES =
      List.of(
          "README.md",
          "CONTRIBUTING.md",
          "client-facade/README.md",
          "contract-tests/README.md",
          "openapi/README.md");
  private static final Path EXAMPLES = Path.of("src/test/java/com/goextrovert/readme");
  private static final Path SPRING_BOOT = Path.of("..", "src", "it", "spring-boot", "src");
  private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)");
  private static final String PROFILE = "https://www.linkedin.com/in/john-doe";

  private ExtrovertSandbox sandbox;
  private UUID campaign;
  private UUID list;

  @BeforeEach
  void createCampaign(ExtrovertSandbox sandbox) {
    this.sandbox = sandbox;
    this.campaign = sandbox.createCampaign();
    this.list = sandbox.createProspectList(campaign);
  }

  static Stream<String> javaBlocks() {
    return PAGES.stream().flatMap(page -> groups(JAVA, ROOT.resolve(page)));
  }

  static Stream<Path> linkTargets() {
    return PAGES.stream()
        .map(ROOT::resolve)
        .flatMap(page -> groups(LINK, page).map(page::resolveSibling));
  }

  private static Stream<String> groups(Pattern pattern, Path page) {
    return pattern.matcher(text(page)).results().map(match -> match.group(1));
  }

  @ParameterizedTest
  @MethodSource("javaBlocks")
  void javaBlocksAreWholeCompiledFiles(String block) {
    assertThat(
            Stream.of(EXAMPLES, SPRING_BOOT)
                .flatMap(ReadmeTest::files)
                .map(file -> withoutPackage(text(file))))
        .contains(withoutPackage(block));
  }

  @ParameterizedTest
  @MethodSource("linkTargets")
  void linksLeadToFiles(Path target) {
    assertThat(target).exists();
  }

  @Test
  void firstExampleAddsAndRemoves() {
    try (ExtrovertClient extrovert = client()) {
      FirstCalls.addAndRemove(extrovert, campaign.toString(), list.toString());
    }

    assertThat(sandbox.received()).extracting("method").containsExactly("POST", "DELETE");
    assertThat(sandbox.prospects(list)).isEmpty();
  }

  @Test
  void errorExampleExplainsTheOutcome() {
    AddProspect john =
        AddProspect.builder().profileUrl(PROFILE).prospectListId(list).campaignId(campaign).build();
    try (ExtrovertClient extrovert = client()) {
      assertThat(Outcomes.addOrExplain(extrovert, john)).isEqualTo("added");
      assertThat(Outcomes.addOrExplain(extrovert, john)).isEqualTo("already there");

      sandbox.respondNext(SandboxResponse.status(503));
      assertThat(Outcomes.addOrExplain(extrovert, john)).startsWith("may have been added");
    }
  }

  @Test
  void importExampleReportsEveryRow(@TempDir Path folder) {
    try (ExtrovertClient extrovert = client()) {
      List<String> urls = List.of(PROFILE, "linkedin.com/in/John-Doe", "no URL");
      BatchReport report =
          ImportList.add(
              extrovert, urls, campaign.toString(), list.toString(), folder.resolve("journal"));

      assertThat(report.counts().values().stream().filter(count -> count > 0))
          .containsExactly(1L, 1L, 1L);
    }
    assertThat(sandbox.prospects(list)).containsExactly(PROFILE);
  }

  @Test
  void settingsExampleBuildsAClient() {
    ConfiguredClient.build(new CallListener() {}).close();
  }

  @Test
  void generatedClientWorksByItself() {
    AddProspectRequest request =
        new AddProspectRequest()
            .prospectListId(list.toString())
            .campaignId(campaign.toString())
            .prospectProfileUrl(PROFILE)
            .moveDuplicatedProspect(false);

    assertThat(PlainFeign.add(sandbox.baseUrl(), sandbox.apiKey(), request).getMessage())
        .isNotNull();
    assertThat(sandbox.prospects(list)).containsExactly(PROFILE);
  }

  private ExtrovertClient client() {
    return ExtrovertClient.builder().baseUrl(sandbox.baseUrl()).apiKey(sandbox.apiKey()).build();
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String withoutPackage(String code) {
    return code.replaceFirst("(?m)^package .*", "").strip();
  }
}
