package com.goextrovert.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.contract.Contract;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ExtrovertSandboxExtension;
import com.goextrovert.sandbox.ReceivedRequest;
import com.goextrovert.sandbox.SandboxResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sandbox stands for the real API. */
@ExtendWith(ExtrovertSandboxExtension.class)
class LiveMainTest {
  private static final Path PACT =
      Path.of("..", "pacts", "extrovert-java-client-extrovert-client-api.json");
  private static final String JANE = "https://www.linkedin.com/in/jane-q-roe";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String WRONG_KEY = "a-wrong-key";
  private static final SandboxResponse DATA_IS_AN_OBJECT =
      SandboxResponse.status(200)
          .header("Content-Type", "application/json")
          .body("{\"status\":\"success\",\"data\":{},\"message\":\"Done\"}");

  @TempDir private Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private ExtrovertSandbox real;
  private UUID list;
  private UUID otherList;
  private Path pact;

  /** A further operation is to add nothing to what these tests count. */
  @BeforeEach
  void thePactOfTwoOperations() throws IOException {
    JsonNode whole = new JsonMapper().readTree(PACT.toFile());
    Iterator<JsonNode> interactions = whole.get("interactions").elements();
    while (interactions.hasNext()) {
      if (!interactions.next().at("/request/path").asText().equals(Contract.PATH)) {
        interactions.remove();
      }
    }
    pact = Files.writeString(folder.resolve("two-operations.json"), whole.toPrettyString());
  }

  @BeforeEach
  void twoCampaignsSetAside(ExtrovertSandbox sandbox) {
    real = sandbox;
    UUID campaign = sandbox.createCampaign();
    UUID otherCampaign = sandbox.createCampaign();
    list = sandbox.createProspectList(campaign);
    otherList = sandbox.createProspectList(otherCampaign);
    environment.put("EXTROVERT_BASE_URL", sandbox.baseUrl() + "/");
    environment.put("EXTROVERT_API_KEY", sandbox.apiKey());
    environment.put("EXTROVERT_PROFILE_URL", "linkedin.com/in/jane-q-roe/");
    environment.put("EXTROVERT_CAMPAIGN_ID", campaign.toString());
    environment.put("EXTROVERT_PROSPECT_LIST_ID", list.toString());
    environment.put("EXTROVERT_OTHER_CAMPAIGN_ID", otherCampaign.toString());
    environment.put("EXTROVERT_OTHER_PROSPECT_LIST_ID", otherList.toString());
  }

  @Test
  void aProviderThatHonoursThePactIsVerifiedAndLeftAsItWas() throws IOException {
    assertThat(run()).isZero();

    assertThat(printed()).contains("6 interactions: 6 verified, 0 failed, 0 not verified");
    assertThat(report().at("/result").asText()).isEqualTo("verified");
    assertThat(real.prospects(list)).isEmpty();
    assertThat(real.prospects(otherList)).isEmpty();
  }

  @Test
  void whatIsSentIsRealButForTheKeyThatIsToBeWrong() throws IOException {
    run();

    assertThat(real.received())
        .allSatisfy(request -> assertThat(request.bodyText()).contains(JANE))
        .noneSatisfy(request -> assertThat(request.bodyText()).contains("john-doe"))
        .extracting(request -> request.header("X-API-Key").orElse(""))
        .containsOnly(real.apiKey(), WRONG_KEY);
  }

  @Test
  void whatNeedsASecondCampaignIsNotVerifiedWithoutOne() throws IOException {
    environment.put("EXTROVERT_OTHER_CAMPAIGN_ID", "");
    environment.remove("EXTROVERT_OTHER_PROSPECT_LIST_ID");

    assertThat(run()).isZero();

    assertThat(printed())
        .contains("not verified  a prospect to add, or to move from elsewhere: it needs a second")
        .contains("6 interactions: 5 verified, 0 failed, 1 not verified");
    assertThat(report().at("/result").asText()).isEqualTo("verified in part");
    assertThat(report().at("/interactions/1/result").asText()).isEqualTo("not verified");
  }

  @Test
  void whatIsMissingIsSaidAllAtOnceAndNothingIsSent() throws IOException {
    Files.writeString(folder.resolve("report.json"), "of yesterday");
    environment.clear();

    assertThat(run()).isEqualTo(2);

    assertThat(printed().lines())
        .hasSize(6)
        .anyMatch(line -> line.contains("EXTROVERT_BASE_URL is not set: "))
        .anyMatch(line -> line.contains("EXTROVERT_API_KEY is not set: "))
        .anyMatch(line -> line.contains("EXTROVERT_PROFILE_URL is not set: "))
        .anyMatch(line -> line.contains("EXTROVERT_CAMPAIGN_ID is not set: "))
        .anyMatch(line -> line.contains("EXTROVERT_PROSPECT_LIST_ID is not set: "));
    assertThat(folder.resolve("report.json")).doesNotExist();
    assertThat(real.receivedCount()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "EXTROVERT_BASE_URL, http://api.s3cret.example",
    "EXTROVERT_BASE_URL, https://u:s3cret@api.example",
    "EXTROVERT_API_KEY, ' s3cret'",
    "EXTROVERT_PROFILE_URL, https://s3cret.example/in/jane",
    "EXTROVERT_CAMPAIGN_ID, s3cret",
    "EXTROVERT_OTHER_PROSPECT_LIST_ID, ''"
  })
  void whatIsWrongIsSaidWithoutRepeatingIt(String variable, String value) throws IOException {
    environment.put(variable, value);

    assertThat(run()).isEqualTo(2);

    assertThat(printed()).contains("nothing was sent", variable + " is ").doesNotContain("s3cret");
    assertThat(real.receivedCount()).isZero();
  }

  @Test
  void theOtherCampaignIsAnother() throws IOException {
    environment.put("EXTROVERT_OTHER_CAMPAIGN_ID", environment.get("EXTROVERT_CAMPAIGN_ID"));

    assertThat(run()).isEqualTo(2);
    assertThat(printed())
        .contains("EXTROVERT_OTHER_CAMPAIGN_ID is wrong: it is EXTROVERT_CAMPAIGN");
  }

  @Test
  void whatTheProviderBreaksIsNamed() throws IOException {
    real.respondWhen(toRequestsWith("DELETE", "\"rejectPosts\":true", DATA_IS_AN_OBJECT));

    assertThat(run()).isEqualTo(1);

    assertThat(printed())
        .contains(
            """
              failed        a prospect to remove, posts rejected
                The provider moved: remove prospect (DELETE /api/client/v1/prospects), answer 200, field data
                  promised: null
                  came:     {}
            """)
        .contains("6 interactions: 5 verified, 1 failed, 0 not verified");
    assertThat(report().at("/interactions/3/breaches/0/place").asText()).isEqualTo("field data");
    assertThat(report().at("/result").asText()).isEqualTo("failed");
    assertThat(real.prospects(list)).as("what was not removed, after cleaning up").isEmpty();
  }

  @Test
  void anAnswerThatIsBrokenInThePreparationTooIsForThePactToJudge() throws IOException {
    real.respondWhen(toRequestsWith("DELETE", real.apiKey(), DATA_IS_AN_OBJECT.afterHandling()));

    assertThat(run()).isEqualTo(1);

    assertThat(printed())
        .contains("failed        a prospect to remove, posts left alone", "answer 200, field data")
        .contains("6 interactions: 4 verified, 2 failed, 0 not verified");
  }

  @Test
  void aKeyThatIsNotAcceptedIsNoSuccess() throws IOException {
    environment.put("EXTROVERT_API_KEY", "another-key");

    assertThat(run()).isEqualTo(1);

    assertThat(printed())
        .contains("not verified  a prospect to add, not to be moved: remove prospect failed: 401")
        .contains("6 interactions: 2 verified, 0 failed, 4 not verified")
        .doesNotContain("not cleaned up");
  }

  @Test
  void whatCannotBeCleanedUpIsSaidAndIsNoSuccess() throws IOException {
    AtomicInteger removals = new AtomicInteger();
    real.respondWhen(
        request ->
            request.method().equals("DELETE") && removals.incrementAndGet() > 11
                ? Optional.of(SandboxResponse.status(500))
                : Optional.empty());

    assertThat(run()).isEqualTo(1);

    assertThat(printed())
        .contains("6 verified, 0 failed, 0 not verified")
        .contains(
            "not cleaned up: the prospect may still be in a campaign: remove prospect failed");
    assertThat(report().at("/leftBehind").asText()).isNotEmpty();
  }

  @Test
  void whoeverIsInACampaignThatWasNotSetAsideStaysThere() throws IOException {
    UUID precious = real.createProspectList(real.createCampaign());
    real.putProspect(precious, JANE);

    assertThat(run()).isEqualTo(1);

    assertThat(printed()).contains("400 Bad Request", "a campaign that was not set aside?");
    assertThat(real.prospects(precious)).containsExactly(JANE);
  }

  @Test
  void nothingVerifiedIsNoSuccessWhateverTheExcuse() throws IOException {
    environment.remove("EXTROVERT_OTHER_CAMPAIGN_ID");
    environment.remove("EXTROVERT_OTHER_PROSPECT_LIST_ID");

    assertThat(run(pactWithAllIn("a prospect in a list of another campaign"), PATIENCE))
        .isEqualTo(1);

    assertThat(printed()).contains("6 interactions: 0 verified, 0 failed, 6 not verified");
  }

  @Test
  void aStateThatNobodyKnowsHowToBringAboutIsNotVerified() throws IOException {
    assertThat(run(pactWithAllIn("full moon"), PATIENCE)).isEqualTo(1);

    assertThat(printed())
        .contains("the API has no way to bring this about")
        .contains("6 interactions: 0 verified, 0 failed, 6 not verified");
  }

  @Test
  void aProviderThatHangsIsLeft() throws IOException {
    real.respondWhen(
        toRequestsWith(
            "POST", WRONG_KEY, SandboxResponse.status(401).delayedBy(Duration.ofDays(1))));

    assertThat(run(pact, Duration.ofMillis(500))).isEqualTo(1);

    assertThat(printed()).contains("promised: an answer", "came:     no whole answer within");
  }

  @Test
  void aRedirectTakesTheKeyNowhere() throws IOException {
    try (ExtrovertSandbox thief = ExtrovertSandbox.start()) {
      SandboxResponse redirect =
          SandboxResponse.status(307).header("Location", thief.baseUrl() + "/" + real.apiKey());
      real.respondWhen(request -> Optional.of(redirect));

      assertThat(run()).isEqualTo(1);
      assertThat(thief.receivedCount()).isZero();
    }
    assertThat(printed()).contains("promised: 401", "came:     307");
  }

  @Test
  void theBaseUrlMayHaveAPathAndIsNotShownIfThatIsTheKey() throws IOException {
    environment.put("EXTROVERT_BASE_URL", real.baseUrl() + "/webgateway/" + real.apiKey() + "/");

    run();

    assertThat(real.received())
        .isNotEmpty()
        .allSatisfy(
            request ->
                assertThat(request.path())
                    .isEqualTo("/webgateway/" + real.apiKey() + "/api/client/v1/prospects"));
    assertThat(printed() + report()).doesNotContain(real.apiKey());
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, '{\"status\":\"SECRET\",\"data\":\"SECRET\",\"message\":42}'",
    "application/json, '{\"status\":{\"SECRET\":1},\"data\":[\"SECRET\"],\"message\":\"SECRET\"}'",
    "text/plain; charset=SECRET, SECRET",
    "SECRET, SECRET",
    "application/json, {SECRET"
  })
  void whatAProviderSaysBackOfTheKeyAndThePersonIsNotRepeated(String type, String body)
      throws IOException {
    environment.put("EXTROVERT_API_KEY", "k3yOfTheTeam");
    for (String secret :
        new String[] {"k3yOfTheTeam", "OfTheTeam", JANE, "jane-q-roe", "Jane Roe"}) {
      SandboxResponse echo =
          SandboxResponse.status(400)
              .header("Content-Type", type.replace("SECRET", secret))
              .header("X-Request-Id", secret)
              .body(body.replace("SECRET", secret));
      real.respondWhen(request -> Optional.of(echo));

      assertThat(run()).isEqualTo(1);
    }
    assertThat(printed() + report())
        .contains("The provider moved: add prospect (POST /api/client/v1/prospects), answer 401")
        .doesNotContainIgnoringCase("OfTheTeam")
        .doesNotContainIgnoringCase("jane");
  }

  private static Function<ReceivedRequest, Optional<SandboxResponse>> toRequestsWith(
      String method, String detail, SandboxResponse answer) {
    return request ->
        request.method().equals(method) && (request.bodyText() + request.headers()).contains(detail)
            ? Optional.of(answer)
            : Optional.empty();
  }

  private Path pactWithAllIn(String state) throws IOException {
    String states = "\"name\": \"" + state + "\"";
    return Files.writeString(
        folder.resolve("pact.json"),
        Files.readString(pact).replaceAll("\"name\" : \"an? [^\"]*\"", states));
  }

  private int run() throws IOException {
    return run(pact, PATIENCE);
  }

  private int run(Path pact, Duration limit) throws IOException {
    PrintStream out = new PrintStream(printed, true, UTF_8);
    return new LiveMain(out, pact, folder.resolve("report.json")).run(environment, limit);
  }

  private String printed() {
    return printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  private JsonNode report() throws IOException {
    return new JsonMapper().readTree(folder.resolve("report.json").toFile());
  }
}
