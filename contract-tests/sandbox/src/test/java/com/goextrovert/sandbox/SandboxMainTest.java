package com.goextrovert.sandbox;

import static com.goextrovert.sandbox.SandboxClient.JOHN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxMainTest {
  private static final UUID CAMPAIGN = UUID.fromString("8d256aa6-9b12-49a7-93ee-bf41634b5b60");
  private static final UUID LIST = UUID.fromString("cf33282b-b171-4d23-ae02-848499d793e4");

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void printsWhatACallNeeds() {
    try (ExtrovertSandbox sandbox = start()) {
      assertThat(printed.toString(UTF_8))
          .contains(sandbox.baseUrl(), sandbox.apiKey(), CAMPAIGN.toString(), LIST.toString());
      assertThat(new SandboxClient(sandbox).add(CAMPAIGN, LIST, JOHN, false))
          .is(SandboxClient.success(201));
    }
  }

  @Test
  void listensOnTheGivenPort() {
    int free;
    try (ExtrovertSandbox sandbox = start()) {
      free = URI.create(sandbox.baseUrl()).getPort();
    }

    try (ExtrovertSandbox sandbox = start("" + free)) {
      assertThat(sandbox.baseUrl()).endsWith(":" + free);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"eighty", "-1", "65536", "", "80 81"})
  void invalidPortIsRejectedWithTheUsage(String args) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> start(args.split(" ")).close())
        .withMessageStartingWith("Usage: SandboxMain [port]")
        .withMessageEndingWith("got: " + args);
  }

  private ExtrovertSandbox start(String... args) {
    return SandboxMain.start(args, new PrintStream(printed, true, UTF_8));
  }
}
