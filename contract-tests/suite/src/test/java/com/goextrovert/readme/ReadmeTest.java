package com.goextrovert.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.AddProspect;
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
    try {
      return pattern.matcher(Files.readString(page)).results().map(match -> match.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("javaBlocks")
  void javaBlocksAreQuotedFromCompiledFiles(String block) throws IOException {
    String examples =
        Files.readString(EXAMPLES.resolve("ReadmeExamples.java"))
            + Files.readString(EXAMPLES.resolve("YourOwnTest.java"));

    assertThat(withoutIndentation(examples)).contains(withoutIndentation(block));
  }

  @ParameterizedTest
  @MethodSource("linkTargets")
  void linksLeadToFiles(Path target) {
    assertThat(target).exists();
  }

  @Test
  void firstExampleAddsAndRemoves() {
    try (ExtrovertClient extrovert = client()) {
      ReadmeExamples.addAndRemove(extrovert, list, campaign);
    }

    assertThat(sandbox.received()).extracting("method").containsExactly("POST", "DELETE");
    assertThat(sandbox.prospects(list)).isEmpty();
  }

  @Test
  void errorExampleExplainsTheOutcome() {
    AddProspect john =
        AddProspect.builder().profileUrl(PROFILE).prospectListId(list).campaignId(campaign).build();
    try (ExtrovertClient extrovert = client()) {
      assertThat(ReadmeExamples.addOrExplain(extrovert, john)).isEqualTo("added");
      assertThat(ReadmeExamples.addOrExplain(extrovert, john)).startsWith("refused: Duplicate");

      sandbox.respondNext(SandboxResponse.status(503));
      assertThat(ReadmeExamples.addOrExplain(extrovert, john)).startsWith("may have been added");
    }
  }

  @Test
  void settingsExampleBuildsAClient() {
    ReadmeExamples.configured(null, new CallListener() {}).close();
  }

  @Test
  void generatedClientWorksByItself() {
    AddProspectRequest request =
        new AddProspectRequest()
            .prospectListId(list.toString())
            .campaignId(campaign.toString())
            .prospectProfileUrl(PROFILE)
            .moveDuplicatedProspect(false);

    assertThat(ReadmeExamples.plainFeign(sandbox.baseUrl(), sandbox.apiKey(), request).getMessage())
        .isNotNull();
    assertThat(sandbox.prospects(list)).containsExactly(PROFILE);
  }

  private ExtrovertClient client() {
    return ExtrovertClient.builder().baseUrl(sandbox.baseUrl()).apiKey(sandbox.apiKey()).build();
  }

  private static String withoutIndentation(String code) {
    return String.join("\n", code.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
  }
}
