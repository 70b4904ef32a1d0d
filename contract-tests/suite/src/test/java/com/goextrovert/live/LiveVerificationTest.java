package com.goextrovert.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ExtrovertSandboxExtension;
import com.goextrovert.sandbox.ReceivedRequest;
import com.goextrovert.sandbox.SandboxResponse;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs the live verification with a sandbox in place of the real provider. */
@ExtendWith(ExtrovertSandboxExtension.class)
class LiveVerificationTest {
  private static final String JANE = "https://www.linkedin.com/in/jane-q-roe";
  private static final String WRONG_KEY = "a-wrong-key";
  private static final String REMOVAL = "a prospect to remove, posts left alone";
  private static final String REJECTING_REMOVAL = "a prospect to remove, posts rejected";
  private static final String MOVE = "a prospect to add, or to move from elsewhere";
  private static final SandboxResponse DATA_IS_AN_OBJECT =
      SandboxResponse.status(200)
          .header("Content-Type", "application/json")
          .body("{\"status\":\"success\",\"data\":{},\"message\":\"Done\"}");

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Map<String, String> parameters = new HashMap<>();
  private ExtrovertSandbox provider;
  private UUID list;
  private UUID otherList;
  private Events tests;
  private String failures = "";

  @BeforeEach
  void createTwoCampaigns(ExtrovertSandbox sandbox) {
    provider = sandbox;
    UUID campaign = sandbox.createCampaign();
    UUID otherCampaign = sandbox.createCampaign();
    list = sandbox.createProspectList(campaign);
    otherList = sandbox.createProspectList(otherCampaign);
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
  void providerIsVerifiedWithTheRealProfileAndCleanedUp() {
    run();

    assertThat(failures).isEmpty();
    assertThat(printed.toString(UTF_8))
        .startsWith(provider.baseUrl().replace("http://", "LIVE: verifying ") + "; this changes ")
        .contains("verified: " + REMOVAL);
    assertThat(interactions(tests.succeeded())).hasSizeGreaterThan(5).contains(REMOVAL, MOVE);
    assertThat(provider.prospects(list)).isEmpty();
    assertThat(provider.prospects(otherList)).isEmpty();
    assertThat(provider.received())
        .allSatisfy(request -> assertThat(request.bodyText()).contains(JANE))
        .noneSatisfy(request -> assertThat(request.bodyText()).contains("john-doe"))
        .extracting(request -> request.header("X-API-Key").orElse(""))
        .containsOnly(provider.apiKey(), WRONG_KEY);
  }

  @Test
  void withoutSecondCampaignOnlyTheMoveIsNotVerified() {
    parameters.put("EXTROVERT_OTHER_CAMPAIGN_ID", "");
    parameters.put("EXTROVERT_OTHER_PROSPECT_LIST_ID", "");

    run();

    assertThat(failures).isEmpty();
    assertThat(interactions(tests.aborted())).containsExactly(MOVE);
    assertThat(printed.toString(UTF_8)).contains("not verified: " + MOVE + "; set EXTROVERT_OTHER");
  }

  @Test
  void messageNamesAllMissingVariables() {
    parameters.replaceAll((name, value) -> name.startsWith("EXTROVERT_") ? "" : value);

    run();

    for (String name : "BASE_URL API_KEY PROFILE_URL CAMPAIGN_ID PROSPECT_LIST_ID".split(" ")) {
      assertThat(failures).contains("EXTROVERT_" + name + " is not set: ");
    }
    assertThat(provider.receivedCount()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "EXTROVERT_BASE_URL, http://api.s3cret.example",
    "EXTROVERT_BASE_URL, https://u:s3cret@api.example",
    "EXTROVERT_API_KEY, ' s3cret'",
    "EXTROVERT_PROFILE_URL, https://s3cret.example/in/jane",
    "EXTROVERT_CAMPAIGN_ID, s3cret",
    "EXTROVERT_OTHER_PROSPECT_LIST_ID, ''",
    "EXTROVERT_OTHER_CAMPAIGN_ID, EXTROVERT_CAMPAIGN_ID" // the value of the other variable
  })
  void messageNamesInvalidVariableWithoutItsValue(String variable, String value) {
    parameters.put(variable, parameters.getOrDefault(value, value));

    run();

    assertThat(failures).contains(variable + " is ").doesNotContain("s3cret");
    assertThat(provider.receivedCount()).isZero();
  }

  @Test
  void violationByTheProviderIsReported() {
    respondIf(r -> r.bodyText().contains("\"rejectPosts\":true"), DATA_IS_AN_OBJECT);

    run();

    assertThat(failures)
        .contains(
            """
            The provider breaks the contract: remove prospect (DELETE /api/client/v1/prospects), response 200, field data
              expected: null
              actual:   {}
            """);
    assertThat(interactions(tests.failed())).containsExactly(REJECTING_REMOVAL);
    assertThat(provider.prospects(list)).as("the prospect, after cleaning up").isEmpty();
  }

  @Test
  void brokenResponseDoesNotFailThePreparation() {
    respondIf(r -> isRemoval(r) && !hasWrongKey(r), DATA_IS_AN_OBJECT.afterHandling());

    run();

    assertThat(interactions(tests.failed())).containsExactly(REMOVAL, REJECTING_REMOVAL);
    assertThat(failures).doesNotContain("cannot prepare");
  }

  @Test
  void rejectedKeyIsAFailure() {
    parameters.put("EXTROVERT_API_KEY", "another-key");

    run();

    assertThat(failures)
        .contains("cannot prepare the state for: " + REMOVAL + ": remove prospect failed: 401")
        .doesNotContain("may still be in a campaign");
    assertThat(interactions(tests.failed())).contains(REMOVAL, MOVE);
  }

  @Test
  void failedCleanUpIsAFailure() {
    run();
    long removals = provider.received().stream().filter(LiveVerificationTest::isRemoval).count();
    AtomicInteger seen = new AtomicInteger();
    respondIf(
        r -> isRemoval(r) && seen.incrementAndGet() > removals - 2, SandboxResponse.status(500));

    run();

    assertThat(interactions(tests.failed())).isEmpty();
    assertThat(failures).contains("may still be in a campaign: remove prospect failed: 500");
  }

  @Test
  void prospectInAnotherCampaignStaysThere() {
    UUID unreservedList = provider.createProspectList(provider.createCampaign());
    provider.putProspect(unreservedList, JANE);

    run();

    assertThat(failures).contains("400 Bad Request", "a campaign that is not reserved for this?");
    assertThat(provider.prospects(unreservedList)).containsExactly(JANE);
  }

  @Test
  void hangingProviderIsAViolation() {
    parameters.put("live.limit", "PT0.5S");
    respondIf(
        LiveVerificationTest::hasWrongKey,
        SandboxResponse.status(401).delayedBy(Duration.ofDays(1)));

    run();

    assertThat(failures).contains("expected: a response", "actual:   no complete response within");
  }

  @Test
  void redirectTargetReceivesNothing() {
    try (ExtrovertSandbox other = ExtrovertSandbox.start()) {
      respondIf(r -> true, SandboxResponse.status(307).header("Location", other.baseUrl()));

      run();

      assertThat(other.receivedCount()).isZero();
    }
    assertThat(failures).contains("expected: 401", "actual:   307");
  }

  @Test
  void baseUrlMayHaveAPathThatIsSecret() {
    parameters.put("EXTROVERT_BASE_URL", provider.baseUrl() + "/gateway/" + provider.apiKey());

    run();

    assertThat(provider.received())
        .isNotEmpty()
        .allSatisfy(
            request ->
                assertThat(request.path()).startsWith("/gateway/" + provider.apiKey() + "/api/"));
    assertThat(failures + printed.toString(UTF_8)).doesNotContain(provider.apiKey());
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, '{\"status\":\"SECRET\",\"data\":\"SECRET\",\"message\":42}'",
    "application/json, '{\"status\":{\"SECRET\":1},\"data\":[\"SECRET\"],\"message\":\"SECRET\"}'",
    "text/plain; charset=SECRET, SECRET",
    "SECRET, SECRET",
    "application/json, {SECRET"
  })
  void echoedKeyAndProfileAreRedacted(String type, String body) {
    parameters.put("EXTROVERT_API_KEY", "k3yOfTheTeam");
    for (String secret :
        new String[] {"k3yOfTheTeam", "OfTheTeam", JANE, "jane-q-roe", "Jane Roe"}) {
      respondIf(
          r -> true,
          SandboxResponse.status(400)
              .header("Content-Type", type.replace("SECRET", secret))
              .header("X-Request-Id", secret)
              .body(body.replace("SECRET", secret)));

      run();

      assertThat(failures + printed.toString(UTF_8))
          .contains(
              "The provider breaks the contract: add prospect (POST /api/client/v1/prospects)")
          .doesNotContainIgnoringCase("OfTheTeam")
          .doesNotContainIgnoringCase("jane");
    }
  }

  private void respondIf(Predicate<ReceivedRequest> matches, SandboxResponse response) {
    provider.respondWhen(request -> Optional.of(response).filter(any -> matches.test(request)));
  }

  private static boolean isRemoval(ReceivedRequest request) {
    return request.method().equals("DELETE");
  }

  private static boolean hasWrongKey(ReceivedRequest request) {
    return request.header("X-API-Key").equals(Optional.of(WRONG_KEY));
  }

  private void run() {
    PrintStream console = System.out;
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      EngineExecutionResults results =
          EngineTestKit.engine("junit-jupiter")
              .selectors(selectClass(LiveVerification.class))
              .configurationParameters(parameters)
              .execute();
      tests = results.testEvents();
      failures =
          results.allEvents().failed().stream()
              .map(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable())
              .map(thrown -> Throwables.getStackTrace(thrown.orElseThrow()))
              .collect(Collectors.joining("\n"));
    } finally {
      System.setOut(console);
    }
  }

  private static List<String> interactions(Events events) {
    return events.stream()
        .map(event -> event.getTestDescriptor().getDisplayName().replaceFirst(".* - ", ""))
        .toList();
  }
}
