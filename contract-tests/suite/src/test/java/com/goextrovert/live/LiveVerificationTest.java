package com.goextrovert.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.contract.Contract;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ExtrovertSandboxExtension;
import com.goextrovert.sandbox.ReceivedRequest;
import com.goextrovert.sandbox.SandboxResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs the live verification with a sandbox in place of the real provider. */
@ExtendWith(ExtrovertSandboxExtension.class)
class LiveVerificationTest {
  private static final String JANE = "https://www.linkedin.com/in/jane-q-roe";
  private static final String WRONG_KEY = "a-wrong-key";
  private static final String REMOVAL = "a prospect to remove, posts left alone";
  private static final String REJECTING_REMOVAL = "a prospect to remove, posts rejected";
  private static final String REMOVAL_REQUEST = "DELETE /api/client/v1/prospects";
  private static final String FULL_MOON = "target/full-moon";
  private static final String MOVE = "a prospect to add, or to move from elsewhere";
  private static final SandboxResponse DATA_IS_AN_OBJECT =
      SandboxResponse.status(200)
          .header("Content-Type", "application/json")
          .body("{\"status\":\"success\",\"data\":{},\"message\":\"Done\"}");

  @TempDir private Path folder;

  private final Map<String, String> parameters = new HashMap<>();
  private ExtrovertSandbox provider;
  private UUID list;
  private UUID otherList;
  private String failures = "";

  @BeforeEach
  void createTwoCampaigns(ExtrovertSandbox sandbox) {
    provider = sandbox;
    UUID campaign = sandbox.createCampaign();
    UUID otherCampaign = sandbox.createCampaign();
    list = sandbox.createProspectList(campaign);
    otherList = sandbox.createProspectList(otherCampaign);
    parameters.put("live.report", reportFile().toString());
    parameters.put("live.output", outputFile().toString());
    parameters.put("live.limit", "PT1M");
    parameters.put("EXTROVERT_BASE_URL", sandbox.baseUrl() + "/");
    parameters.put("EXTROVERT_API_KEY", sandbox.apiKey());
    parameters.put("EXTROVERT_PROFILE_URL", "linkedin.com/in/jane-q-roe/");
    parameters.put("EXTROVERT_CAMPAIGN_ID", campaign.toString());
    parameters.put("EXTROVERT_PROSPECT_LIST_ID", list.toString());
    parameters.put("EXTROVERT_OTHER_CAMPAIGN_ID", otherCampaign.toString());
    parameters.put("EXTROVERT_OTHER_PROSPECT_LIST_ID", otherList.toString());
  }

  @Test
  void providerThatKeepsThePactIsVerifiedAndLeftClean() throws IOException {
    run();

    assertThat(failures).isEmpty();
    assertThat(output())
        .startsWith("LIVE: verifying " + provider.baseUrl() + "; this changes campaign ")
        .contains("  verified      " + REMOVAL)
        .contains(" verified, 0 failed, 0 not verified; ");
    assertThat(report().at("/result").asText()).isEqualTo("verified");
    assertThat(interactions("verified")).hasSizeGreaterThan(5);
    assertThat(interactions("failed")).isEmpty();
    assertThat(interactions("not verified")).isEmpty();
    assertThat(provider.prospects(list)).isEmpty();
    assertThat(provider.prospects(otherList)).isEmpty();
  }

  @Test
  void requestsHaveTheRealProfileAndKey() {
    run();

    assertThat(provider.received())
        .allSatisfy(request -> assertThat(request.bodyText()).contains(JANE))
        .noneSatisfy(request -> assertThat(request.bodyText()).contains("john-doe"))
        .extracting(request -> request.header("X-API-Key").orElse(""))
        .containsOnly(provider.apiKey(), WRONG_KEY);
  }

  @Test
  void withoutSecondCampaignOnlyTheMoveIsNotVerified() throws IOException {
    parameters.put("EXTROVERT_OTHER_CAMPAIGN_ID", "");
    parameters.put("EXTROVERT_OTHER_PROSPECT_LIST_ID", "");

    run();

    assertThat(failures).isEmpty();
    assertThat(report().at("/result").asText()).isEqualTo("verified in part");
    assertThat(interactions("not verified")).containsExactly(MOVE);
    assertThat(report().toString())
        .contains("it needs a second campaign, given in EXTROVERT_OTHER");
  }

  @Test
  void allMissingVariablesAreNamedAndNothingIsSent() throws IOException {
    Files.writeString(reportFile(), "of yesterday");
    parameters.replaceAll((name, value) -> name.startsWith("EXTROVERT_") ? "" : value);

    run();

    assertThat(failures)
        .contains("EXTROVERT_BASE_URL is not set: ")
        .contains("EXTROVERT_API_KEY is not set: ")
        .contains("EXTROVERT_PROFILE_URL is not set: ")
        .contains("EXTROVERT_CAMPAIGN_ID is not set: ")
        .contains("EXTROVERT_PROSPECT_LIST_ID is not set: ");
    assertThat(reportFile()).doesNotExist();
    assertThat(provider.receivedCount()).isZero();
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
  void invalidVariableIsNamedWithoutItsValue(String variable, String value) {
    parameters.put(variable, value);

    run();

    assertThat(failures).contains(variable + " is ").doesNotContain("s3cret");
    assertThat(provider.receivedCount()).isZero();
  }

  @Test
  void otherCampaignMustDiffer() {
    parameters.put("EXTROVERT_OTHER_CAMPAIGN_ID", parameters.get("EXTROVERT_CAMPAIGN_ID"));

    run();

    assertThat(failures).contains("EXTROVERT_OTHER_CAMPAIGN_ID is wrong: it is EXTROVERT_CAMPAIGN");
  }

  @Test
  void violationByTheProviderIsNamed() throws IOException {
    provider.respondWhen(
        toRequestsWith(REMOVAL_REQUEST, "\"rejectPosts\":true", DATA_IS_AN_OBJECT));

    run();

    assertThat(output())
        .contains(
            """
              failed        a prospect to remove, posts rejected
                The provider breaks the contract: remove prospect (DELETE /api/client/v1/prospects), response 200, field data
                  expected: null
                  actual:   {}
            """);
    assertThat(interactions("failed")).containsExactly(REJECTING_REMOVAL);
    assertThat(report().at("/result").asText()).isEqualTo("failed");
    assertThat(report().findValuesAsText("place")).containsExactly("field data");
    assertThat(provider.prospects(list)).as("the prospect, after cleaning up").isEmpty();
  }

  @Test
  void brokenResponseDuringPreparationIsLeftToThePact() throws IOException {
    provider.respondWhen(
        toRequestsWith(REMOVAL_REQUEST, provider.apiKey(), DATA_IS_AN_OBJECT.afterHandling()));

    run();

    assertThat(interactions("failed")).containsExactly(REMOVAL, REJECTING_REMOVAL);
    assertThat(interactions("not verified")).isEmpty();
  }

  @Test
  void rejectedKeyIsAFailure() throws IOException {
    parameters.put("EXTROVERT_API_KEY", "another-key");

    run();

    assertThat(failures)
        .contains("a prospect to add, not to be moved: remove prospect failed: 401");
    assertThat(interactions("failed")).isEmpty();
    assertThat(interactions("not verified")).contains(REMOVAL, MOVE);
    assertThat(report().at("/leftBehind").asText()).isEmpty();
  }

  @Test
  void failedCleanUpIsAFailure() throws IOException {
    run();
    long removals = provider.received().stream().filter(r -> r.method().equals("DELETE")).count();
    AtomicInteger seen = new AtomicInteger();
    provider.respondWhen(
        request ->
            request.method().equals("DELETE") && seen.incrementAndGet() > removals - 2
                ? Optional.of(SandboxResponse.status(500))
                : Optional.empty());

    run();

    assertThat(interactions("failed")).isEmpty();
    assertThat(interactions("not verified")).isEmpty();
    assertThat(report().at("/leftBehind").asText())
        .contains("the prospect may still be in a campaign: remove prospect failed");
    assertThat(failures).contains("The live verification failed");
  }

  @Test
  void prospectInAnotherCampaignStaysThere() {
    UUID precious = provider.createProspectList(provider.createCampaign());
    provider.putProspect(precious, JANE);

    run();

    assertThat(failures).contains("400 Bad Request", "a campaign that was not set aside?");
    assertThat(provider.prospects(precious)).containsExactly(JANE);
  }

  @Test
  void unknownStateIsAFailure() throws IOException {
    String pact = Files.readString(Contract.acceptedPact());
    Files.createDirectories(Path.of(FULL_MOON));
    Files.writeString(
        Path.of(FULL_MOON, "pact.json"),
        pact.replaceAll("\"name\": \"an? [^\"]*\"", "\"name\": \"full moon\""));

    run(OfFullMoon.class);

    assertThat(failures)
        .contains("Did not find a test class method annotated with @State(\"full moon\")");
    assertThat(interactions("verified")).isEmpty();
    assertThat(report().at("/result").asText()).isEqualTo("failed");
    assertThat(report().toString()).contains("no method prepares its provider state");
  }

  @Test
  void hangingProviderIsLeft() {
    parameters.put("live.limit", "PT0.5S");
    provider.respondWhen(
        toRequestsWith(
            "POST /api/client/v1/prospects",
            WRONG_KEY,
            SandboxResponse.status(401).delayedBy(Duration.ofDays(1))));

    run();

    assertThat(failures).contains("expected: a response", "actual:   no complete response within");
  }

  @Test
  void redirectTargetReceivesNothing() {
    try (ExtrovertSandbox other = ExtrovertSandbox.start()) {
      SandboxResponse redirect =
          SandboxResponse.status(307).header("Location", other.baseUrl() + provider.apiKey());
      provider.respondWhen(request -> Optional.of(redirect));

      run();

      assertThat(other.receivedCount()).isZero();
    }
    assertThat(failures).contains("expected: 401", "actual:   307");
  }

  @Test
  void baseUrlMayHaveAPathThatIsSecret() throws IOException {
    parameters.put("EXTROVERT_BASE_URL", provider.baseUrl() + "/gateway/" + provider.apiKey());

    run();

    assertThat(provider.received())
        .isNotEmpty()
        .allSatisfy(
            request ->
                assertThat(request.path()).startsWith("/gateway/" + provider.apiKey() + "/api/"));
    assertThat(failures + output() + report()).doesNotContain(provider.apiKey());
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, '{\"status\":\"SECRET\",\"data\":\"SECRET\",\"message\":42}'",
    "application/json, '{\"status\":{\"SECRET\":1},\"data\":[\"SECRET\"],\"message\":\"SECRET\"}'",
    "text/plain; charset=SECRET, SECRET",
    "SECRET, SECRET",
    "application/json, {SECRET"
  })
  void echoedKeyAndProfileAreRedacted(String type, String body) throws IOException {
    parameters.put("EXTROVERT_API_KEY", "k3yOfTheTeam");
    for (String secret :
        new String[] {"k3yOfTheTeam", "OfTheTeam", JANE, "jane-q-roe", "Jane Roe"}) {
      SandboxResponse echo =
          SandboxResponse.status(400)
              .header("Content-Type", type.replace("SECRET", secret))
              .header("X-Request-Id", secret)
              .body(body.replace("SECRET", secret));
      provider.respondWhen(request -> Optional.of(echo));

      run();

      assertThat(failures + output() + report())
          .contains(
              "The provider breaks the contract: add prospect (POST /api/client/v1/prospects)")
          .doesNotContainIgnoringCase("OfTheTeam")
          .doesNotContainIgnoringCase("jane");
    }
  }

  private static Function<ReceivedRequest, Optional<SandboxResponse>> toRequestsWith(
      String target, String detail, SandboxResponse response) {
    return request ->
        (request.method() + " " + request.path()).equals(target)
                && (request.bodyText() + request.headers()).contains(detail)
            ? Optional.of(response)
            : Optional.empty();
  }

  private void run() {
    run(LiveVerification.class);
  }

  private void run(Class<?> verification) {
    failures =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(verification))
            .configurationParameters(parameters)
            .execute()
            .allEvents()
            .failed()
            .stream()
            .map(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable())
            .map(thrown -> Throwables.getStackTrace(thrown.orElseThrow()))
            .collect(Collectors.joining("\n"));
  }

  private List<String> interactions(String result) throws IOException {
    return report()
        .path("interactions")
        .valueStream()
        .filter(each -> each.path("result").asText().equals(result))
        .map(each -> each.path("interaction").asText())
        .toList();
  }

  private JsonNode report() throws IOException {
    return new JsonMapper().readTree(reportFile().toFile());
  }

  private String output() throws IOException {
    return Files.readString(outputFile());
  }

  private Path outputFile() {
    return folder.resolve("output.txt");
  }

  private Path reportFile() {
    return folder.resolve("report.json");
  }

  @PactFolder(FULL_MOON)
  static final class OfFullMoon extends AbstractLiveVerification {}
}
