package com.goextrovert.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ExtrovertSandboxExtension;
import com.goextrovert.sandbox.SandboxResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ExtrovertSandboxExtension.class)
class QuickstartTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Quickstart quickstart = new Quickstart(new PrintStream(printed, true, UTF_8));
  private final Properties properties = new Properties();
  private final Map<String, String> environment = new HashMap<>();
  private ExtrovertSandbox real;
  private UUID list;

  @BeforeEach
  void startRealApi(ExtrovertSandbox sandbox) {
    real = sandbox;
    UUID campaign = sandbox.createCampaign();
    list = sandbox.createProspectList(campaign);
    properties.setProperty("live", "true");
    properties.setProperty("campaignId", campaign.toString());
    properties.setProperty("prospectListId", list.toString());
    properties.setProperty("profileUrl", "https://www.linkedin.com/in/jane-roe");
    environment.put("EXTROVERT_API_KEY", sandbox.apiKey());
    environment.put("EXTROVERT_BASE_URL", sandbox.baseUrl());
  }

  @Test
  void sandboxRunPrintsWhatTheReadmeShows() throws IOException {
    properties.setProperty("live", "false");

    assertThat(quickstart.run(properties, environment)).isZero();
    assertThat(normalized(Files.readString(Path.of("..", "..", "README.md"))))
        .contains("```\n" + normalized(printed()) + "```\n");
    assertThat(real.receivedCount()).isZero();
  }

  @Test
  void liveRunIsAnnouncedAndLeavesNothingBehind() {
    assertThat(quickstart.run(properties, environment)).isZero();
    assertThat(printed()).startsWith("LIVE").doesNotContain("jane-roe", real.apiKey());
    assertThat(real.received()).hasSize(5);
    assertThat(real.prospects(list)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"campaignId", "prospectListId", "profileUrl", "EXTROVERT_API_KEY"})
  void liveRunWithoutAllSettingsSendsNothing(String setting) {
    properties.setProperty(setting, "");
    environment.remove(setting);

    assertThat(quickstart.run(properties, environment)).isEqualTo(2);
    assertThat(printed()).contains("Nothing was sent", setting);
    assertThat(real.receivedCount()).isZero();
  }

  @Test
  void failedRunRemovesWhatItAdded() {
    real.respondNext(SandboxResponse.status(500).afterHandling());

    assertThat(quickstart.run(properties, environment)).isEqualTo(1);
    assertThat(printed()).contains("stopped: add prospect failed: 500", "clean up");
    assertThat(real.prospects(list)).isEmpty();
  }

  @Test
  void existingProspectStaysInTheList() {
    real.putProspect(list, "https://www.linkedin.com/in/jane-roe");

    assertThat(quickstart.run(properties, environment)).isEqualTo(1);
    assertThat(real.received()).hasSize(1);
    assertThat(real.prospects(list)).isNotEmpty();
  }

  @Test
  void failedCleanUpIsReported() {
    real.respondNext(
        SandboxResponse.status(500).afterHandling(),
        SandboxResponse.status(403),
        SandboxResponse.status(403));

    assertThat(quickstart.run(properties, environment)).isEqualTo(1);
    assertThat(printed()).contains("may still be in the campaign");
  }

  private static String normalized(String output) {
    return output
        .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1")
        .replaceAll("(?m)^(  .{24} \\d{3}) .*?( -> \\w+)?$", "$1$2");
  }

  private String printed() {
    return printed.toString(UTF_8);
  }
}
