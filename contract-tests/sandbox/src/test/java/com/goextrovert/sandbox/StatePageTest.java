package com.goextrovert.sandbox;

import static com.goextrovert.sandbox.SandboxClient.JOHN;
import static com.goextrovert.sandbox.SandboxClient.PROSPECTS;
import static com.goextrovert.sandbox.SandboxClient.profile;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see who run a sandbox by hand, in a browser and in the terminal. */
@Timeout(60)
class StatePageTest {
  private static final UUID CAMPAIGN = UUID.fromString("8d256aa6-9b12-49a7-93ee-bf41634b5b60");
  private static final UUID LIST = UUID.fromString("cf33282b-b171-4d23-ae02-848499d793e4");

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final WebClient browser = new WebClient();
  private final List<String> reloads = new ArrayList<>();
  private ExtrovertSandbox sandbox;
  private SandboxClient client;

  @BeforeEach
  void startSandbox() {
    sandbox = start("0");
    client = new SandboxClient(sandbox);
    browser.setRefreshHandler((page, url, seconds) -> reloads.add(url.getPath() + " " + seconds));
  }

  @AfterEach
  void close() {
    browser.close();
    sandbox.close();
  }

  @Test
  void printedAddressLeadsToThePage() throws IOException {
    assertThat(printed.toString(UTF_8)).contains(sandbox.baseUrl() + "/sandbox");
    assertThat(open().getTitleText()).isEqualTo("Extrovert sandbox");
  }

  @Test
  void showsListsWithTheirCountsAndNewestProspects() throws IOException {
    UUID empty = sandbox.createProspectList(CAMPAIGN);
    for (int i = 1; i <= 7; i++) {
      sandbox.putProspect(LIST, profile("p" + i));
    }

    HtmlTable lists = open().getHtmlElementById("lists");

    assertThat(lists.getRowCount()).isEqualTo(3);
    assertThat(lists.getRow(1).asNormalizedText())
        .contains(CAMPAIGN.toString(), LIST.toString(), "7", "/p3", "/p7")
        .doesNotContain("/p2");
    assertThat(lists.getRow(2).asNormalizedText()).contains(empty.toString(), "0");
  }

  @Test
  void showsTheLastRequestsAndTheirResponses() throws IOException {
    client.add(CAMPAIGN, LIST, JOHN, false);
    client.add(CAMPAIGN, LIST, JOHN, false);
    client.send(client.bare("GET", "/elsewhere", ""));

    HtmlPage page = open();
    HtmlTable requests = page.getHtmlElementById("requests");

    assertThat(requests.getRow(1).asNormalizedText()).contains("GET /elsewhere", "404");
    assertThat(requests.getRow(2).asNormalizedText()).contains("POST " + PROSPECTS, JOHN, "400");
    assertThat(requests.getRow(3).asNormalizedText()).contains("POST " + PROSPECTS, JOHN, "201");
    assertThat(page.getElementById("received").asNormalizedText()).isEqualTo("3");
    assertThat(page.getElementById("refused").asNormalizedText()).isEqualTo("0");
  }

  @Test
  void countsRefusals() throws IOException {
    sandbox.close();
    sandbox = ExtrovertSandbox.builder().rateLimit(1).nanoTime(() -> 0).withPage().start();
    client = new SandboxClient(sandbox);
    for (int i = 0; i < 3; i++) {
      client.add(CAMPAIGN, LIST, JOHN, false);
    }

    HtmlPage page = open();

    assertThat(page.getElementById("refused").asNormalizedText()).isEqualTo("2");
    assertThat(page.getElementById("requests").asNormalizedText()).contains("429");
  }

  @Test
  void keepsTwentyRequests() throws IOException {
    for (int i = 0; i < 25; i++) {
      client.send(client.bare("GET", "/request-" + i, ""));
    }

    HtmlTable requests = open().getHtmlElementById("requests");

    assertThat(requests.getRowCount()).isEqualTo(1 + 20);
    assertThat(requests.asNormalizedText()).contains("/request-5\t").doesNotContain("/request-4\t");
  }

  @Test
  void textOfRequestsIsNotMarkup() throws IOException {
    String script = "<script>document.title = 'changed'</script>&amp;";
    sandbox.putProspect(LIST, script);
    client.send(client.request("POST", PROSPECTS, script));

    HtmlPage page = open();

    assertThat(page.getElementsByTagName("script")).isEmpty();
    assertThat(page.getTitleText()).isEqualTo("Extrovert sandbox");
    assertThat(page.getElementById("lists").asNormalizedText()).contains(script);
    assertThat(page.getElementById("requests").asNormalizedText()).contains(script);
  }

  @Test
  void showsNoKey() throws IOException {
    String key = sandbox.apiKey();
    client.send(client.bare("GET", "/a?key=wrong-key", "").header("X-API-Key", "wrong-key"));
    client.send(client.request("POST", "/" + key, "the key is " + key));

    assertThat(open().getWebResponse().getContentAsString())
        .contains("the key is [API key]")
        .doesNotContain(key, "wrong-key");
  }

  @Test
  void longBodiesAreShortened() throws IOException {
    client.send(client.request("POST", "/a", "x".repeat(301)));

    assertThat(open().getElementById("requests").asNormalizedText())
        .contains("x".repeat(300) + "…")
        .doesNotContain("x".repeat(301));
  }

  @Test
  void pageReloadsItselfAndNeedsNothingElse() throws IOException {
    HtmlPage page = open();

    assertThat(reloads).containsExactly("/sandbox 5");
    assertThat(page.getByXPath("//@src | //link")).isEmpty();
    assertThat((HtmlPage) page.getAnchorByText("reload now").click())
        .extracting(HtmlPage::getUrl)
        .isEqualTo(page.getUrl());
  }

  @Test
  void pageIsNoRequestToTheApi() throws IOException {
    sandbox.respondNext(SandboxResponse.status(418));

    open();

    assertThat(sandbox.receivedCount()).isZero();
    assertThat(client.send(client.bare("POST", "/sandbox", "")).statusCode()).isEqualTo(418);
  }

  @Test
  void sandboxOfATestHasNoPage() {
    try (ExtrovertSandbox plain = ExtrovertSandbox.start()) {
      SandboxClient client = new SandboxClient(plain);

      assertThat(client.send(client.bare("GET", "/sandbox", "")).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void optionsAreThoseOfTheBuilder() {
    ExtrovertSandbox.Builder settings =
        SandboxMain.builder("0 --rate-limit=10 --latency=50-200 --faults=0.05 --seed=3".split(" "));

    assertThat(settings.rateLimit).isEqualTo(10);
    assertThat(settings.minLatency).isEqualTo(Duration.ofMillis(50));
    assertThat(settings.maxLatency).isEqualTo(Duration.ofMillis(200));
    assertThat(settings.faultRate).isEqualTo(0.05);
    assertThat(settings.seed).isEqualTo(3);
    assertThat(SandboxMain.builder("--latency=20").maxLatency).isEqualTo(Duration.ofMillis(20));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--rate-limit",
        "--rate-limit=ten",
        "--rate-limit=-1",
        "--latency=",
        "--latency=20-10",
        "--latency=1-2-3",
        "--latency=0-3600001",
        "--faults=2",
        "--faults=",
        "--seed=x",
        "--speed=1",
        "0 1",
        "--seed=1 0"
      })
  void invalidOptionIsRejectedWithTheUsage(String args) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> start(args.split(" ")).close())
        .withMessageStartingWith("Usage: SandboxMain [port] [--rate-limit=10]")
        .withMessageEndingWith("got: " + args);
  }

  private ExtrovertSandbox start(String... args) {
    return SandboxMain.start(args, new PrintStream(printed, true, UTF_8));
  }

  private HtmlPage open() throws IOException {
    return browser.getPage(sandbox.baseUrl() + "/sandbox");
  }
}
