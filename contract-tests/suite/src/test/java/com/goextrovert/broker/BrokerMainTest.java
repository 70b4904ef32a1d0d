package com.goextrovert.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ExtrovertSandboxExtension;
import com.goextrovert.sandbox.ReceivedRequest;
import com.goextrovert.sandbox.SandboxResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ExtrovertSandboxExtension.class)
class BrokerMainTest {
  private static final Path PACT =
      Path.of("..", "pacts", "extrovert-java-client-extrovert-client-api.json");
  private static final String TOKEN = "t0ken-of-the-team";
  private static final String BEARER = "Bearer " + TOKEN;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private ExtrovertSandbox server;

  @BeforeEach
  void aServerForABroker(ExtrovertSandbox sandbox) {
    server = sandbox;
    environment.put("PACT_BROKER_BASE_URL", sandbox.baseUrl() + BrokerStandIn.PATH + "/");
    environment.put("PACT_BROKER_TOKEN", TOKEN);
    environment.put("PACT_CONSUMER_VERSION", "1.2.3+4 5");
    environment.put("PACT_CONSUMER_BRANCH", "feature/lists");
    environment.put("PACT_CONSUMER_TAGS", "dev, feature/lists,,dev");
  }

  @Test
  void aBrokerReceivesTheCommittedPactWithItsVersionBranchAndTags() throws IOException {
    BrokerStandIn broker = BrokerStandIn.on(server, BEARER);

    assertThat(run("publish")).isZero();

    ReceivedRequest received = only(broker);
    assertThat(received.method() + " " + received.path()).isEqualTo("POST /team/contracts/publish");
    assertThat(received.header("Content-Type")).contains("application/json");
    JsonNode publication = new JsonMapper().readTree(received.bodyText());
    assertThat(publication.at("/pacticipantName").asText()).isEqualTo("extrovert-java-client");
    assertThat(publication.at("/pacticipantVersionNumber").asText()).isEqualTo("1.2.3+4 5");
    assertThat(publication.at("/branch").asText()).isEqualTo("feature/lists");
    assertThat(publication.at("/tags").toString()).isEqualTo("[\"dev\",\"feature/lists\"]");
    JsonNode contract = publication.at("/contracts/0");
    assertThat(contract.at("/consumerName").asText()).isEqualTo("extrovert-java-client");
    assertThat(contract.at("/providerName").asText()).isEqualTo("extrovert-client-api");
    assertThat(contract.at("/specification").asText()).isEqualTo("pact");
    assertThat(contract.at("/contentType").asText()).isEqualTo("application/json");
    assertThat(contract.at("/content").binaryValue()).isEqualTo(Files.readAllBytes(PACT));
    assertThat(printed())
        .isEqualTo(
            "Published to %s: extrovert-java-client 1.2.3+4 5, branch feature/lists, tags dev,"
                    .formatted(broker.address())
                + " feature/lists\n");
  }

  @Test
  void branchAndTagsMayBeLeftOut() throws IOException {
    BrokerStandIn broker = BrokerStandIn.on(server, BEARER);
    environment.remove("PACT_CONSUMER_BRANCH");
    environment.put("PACT_CONSUMER_TAGS", "");

    assertThat(run("publish")).isZero();

    JsonNode publication = new JsonMapper().readTree(only(broker).bodyText());
    assertThat(publication.has("branch")).isFalse();
    assertThat(publication.at("/tags")).isEmpty();
  }

  @Test
  void aBrokerMayAskForAUserAndAPassword() throws IOException {
    BrokerStandIn broker = BrokerStandIn.on(server, "Basic amFuZTpzM2NyZXQ=");
    environment.remove("PACT_BROKER_TOKEN");
    environment.put("PACT_BROKER_USERNAME", "jane");
    environment.put("PACT_BROKER_PASSWORD", "s3cret");

    assertThat(run("publish")).isZero();
    assertThat(broker.received()).hasSize(1);
  }

  @Test
  void anOldBrokerReceivesThePartsAndThePactLast() throws IOException {
    BrokerStandIn broker = BrokerStandIn.ofOld(server, BEARER, true);
    environment.put("PACT_CONSUMER_BRANCH", "new lists");
    environment.put("PACT_CONSUMER_TAGS", "dev,new lists");

    assertThat(run("publish")).isZero();

    assertThat(broker.received())
        .extracting(request -> request.method() + " " + request.path())
        .containsExactly(
            "PUT /team/pacticipants/extrovert-java-client/branches/new%20lists/versions/1.2.3%2B4%205",
            "PUT /team/pacticipants/extrovert-java-client/versions/1.2.3%2B4%205/tags/dev",
            "PUT /team/pacticipants/extrovert-java-client/versions/1.2.3%2B4%205/tags/new%20lists",
            "PUT /team/pacts/provider/extrovert-client-api/consumer/extrovert-java-client/version/1.2.3%2B4%205");
    assertThat(broker.received().get(3).body()).isEqualTo(Files.readAllBytes(PACT));
  }

  @Test
  void aBrokerWithoutBranchesIsToldNothingOfOne() throws IOException {
    BrokerStandIn broker = BrokerStandIn.ofOld(server, BEARER, false);

    assertThat(run("publish")).isEqualTo(1);
    assertThat(printed()).contains("pb:pacticipant-branch-version", "does not take branches");
    assertThat(broker.received()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"publish, PACT_CONSUMER_VERSION", "can-i-deploy, PACT_TO_ENVIRONMENT"})
  void whatIsMissingIsSaidAllAtOnceAndNothingIsSent(String command, String last)
      throws IOException {
    environment.clear();

    assertThat(run(command)).isEqualTo(2);
    assertThat(printed())
        .contains("Nothing was sent", "PACT_BROKER_BASE_URL is not set", "PACT_BROKER_TOKEN is not")
        .contains("PACT_CONSUMER_VERSION is not set", last + " is not set");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://pacts.example",
        "https://u:pw@pacts.example",
        "pacts.example",
        "ht tp://x"
      })
  void anAddressThatIsNoSafeOneIsRefusedWithoutRepeatingIt(String address) throws IOException {
    environment.put("PACT_BROKER_BASE_URL", address);

    assertThat(run("publish")).isEqualTo(2);
    assertThat(printed()).contains("PACT_BROKER_BASE_URL is not the address").doesNotContain("pw");
  }

  @Test
  void aTokenWithALineFeedIsRefusedWithoutRepeatingIt() throws IOException {
    environment.put("PACT_BROKER_TOKEN", TOKEN + "\n");

    assertThat(run("publish")).isEqualTo(2);
    assertThat(printed()).contains("PACT_BROKER_TOKEN holds a character").doesNotContain(TOKEN);
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(SandboxResponse.status(302).header("Location", "/x"), "redirects"),
        Arguments.of(SandboxResponse.status(401).body(BEARER), "does not accept the token (401)"),
        Arguments.of(SandboxResponse.status(404), "knows no such thing (404)"),
        Arguments.of(BrokerStandIn.json(409, "{}"), "another pact for this version (409)"),
        Arguments.of(
            BrokerStandIn.json(400, "{\"errors\":{\"tags\":[\"is too\\nlong\"]}}"),
            "refuses the request (400). It says: {\"tags\":[\"is too\\nlong\"]}"),
        Arguments.of(
            BrokerStandIn.json(400, "{\"errors\":[\"no " + TOKEN.toUpperCase() + "\"]}"),
            "(not shown, for it quotes a secret)"),
        Arguments.of(SandboxResponse.status(503).body("<html>"), "failed (503)"),
        Arguments.of(SandboxResponse.status(200).body("<html>Log in"), "is no JSON"),
        Arguments.of(SandboxResponse.reset(), "gave no whole answer"),
        Arguments.of(
            SandboxResponse.status(200).delayedBy(Duration.ofDays(1)), "no whole answer within"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailureIsOneSentenceWithoutTheToken(SandboxResponse answer, String sentence)
      throws IOException {
    for (String resource : new String[] {"GET /", "POST /contracts/publish"}) {
      printed.reset();
      BrokerStandIn.on(server, BEARER).answering(resource, answer);

      assertThat(run("publish", Duration.ofSeconds(2))).isEqualTo(1);
      assertThat(printed()).contains(sentence).hasLineCount(1).doesNotContainIgnoringCase(TOKEN);
    }
  }

  @Test
  void whatIsNoBrokerIsNotOne() throws IOException {
    BrokerStandIn.on(server, BEARER).answering("GET /", BrokerStandIn.json(200, "{\"a\":1}"));

    assertThat(run("publish")).isEqualTo(1);
    assertThat(printed()).contains("has no link pb:publish-pact").hasLineCount(1);
  }

  @Test
  void aBrokerThatIsNotThereIsSaidToBeNotThere() throws IOException {
    try (ExtrovertSandbox gone = ExtrovertSandbox.start()) {
      environment.put("PACT_BROKER_BASE_URL", gone.baseUrl());
    }
    assertThat(run("publish")).isEqualTo(1);
    assertThat(printed()).contains("gave no whole answer (ConnectException)").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({
    "PACT_TO_ENVIRONMENT, environment=eu west",
    "PACT_TO_TAG, tag=eu west&latest=true",
  })
  void yesIsASuccess(String variable, String selector) throws IOException {
    BrokerStandIn broker = brokerThatSays("true", "All is verified");
    environment.put(variable, "eu west");

    assertThat(run("can-i-deploy")).isZero();

    assertThat(printed())
        .isEqualTo(
            "Yes: extrovert-java-client 1.2.3+4 5 may be deployed to eu west: All is verified\n");
    assertThat(query(only(broker)))
        .containsExactly(
            ("q[][pacticipant]=extrovert-java-client&q[][version]=1.2.3+4 5&latestby=cvp&"
                    + selector)
                .split("&"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "null"})
  void noIsAFailureAndSoIsWhatIsNotKnown(String deployable) throws IOException {
    brokerThatSays(deployable, "There is no verified pact");
    environment.put("PACT_TO_ENVIRONMENT", "production");

    assertThat(run("can-i-deploy")).isEqualTo(1);
    assertThat(printed()).startsWith("No: ").contains("may not be", "There is no verified pact");
  }

  @Test
  void anAnswerThatSaysNeitherIsAFailure() throws IOException {
    brokerThatSays("\"yes\"", "");
    environment.put("PACT_TO_ENVIRONMENT", "production");

    assertThat(run("can-i-deploy")).isEqualTo(1);
    assertThat(printed()).contains("does not say whether");
  }

  @Test
  void onePlaceIsAskedAboutAtATime() throws IOException {
    environment.put("PACT_TO_ENVIRONMENT", "production");
    environment.put("PACT_TO_TAG", "prod");

    assertThat(run("can-i-deploy")).isEqualTo(2);
    assertThat(printed()).contains("are both set");
    assertThat(server.receivedCount()).isZero();
  }

  private BrokerStandIn brokerThatSays(String deployable, String reason) {
    return BrokerStandIn.on(server, BEARER)
        .answering(
            "GET /matrix",
            BrokerStandIn.json(
                200,
                "{\"summary\":{\"deployable\":%s,\"reason\":\"%s\"}}"
                    .formatted(deployable, reason)));
  }

  private static ReceivedRequest only(BrokerStandIn broker) {
    assertThat(broker.received()).hasSize(1);
    return broker.received().get(0);
  }

  private static Stream<String> query(ReceivedRequest request) {
    return Arrays.stream(request.query().orElseThrow().split("&"))
        .map(each -> URLDecoder.decode(each, UTF_8));
  }

  private int run(String command) throws IOException {
    return run(command, Duration.ofSeconds(10));
  }

  private int run(String command, Duration limit) throws IOException {
    PrintStream out = new PrintStream(printed, true, UTF_8);
    return new BrokerMain(out, PACT, limit).run(command, environment);
  }

  private String printed() {
    return printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }
}
