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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uses a sandbox with scripted responses as a Pact Broker. */
@ExtendWith(ExtrovertSandboxExtension.class)
class BrokerMainTest {
  private static final Path PACT =
      Path.of("..", "pacts", "extrovert-java-client-extrovert-client-api.json");
  private static final String TOKEN = "t0ken-of-the-team";

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, SandboxResponse> responses = new HashMap<>();
  private ExtrovertSandbox server;
  private String authorization = "Bearer " + TOKEN;

  @BeforeEach
  void startBroker(ExtrovertSandbox sandbox) {
    server = sandbox;
    environment.put("PACT_BROKER_BASE_URL", sandbox.baseUrl() + "/team/");
    environment.put("PACT_BROKER_TOKEN", TOKEN);
    environment.put("PACT_CONSUMER_VERSION", "1.2.3+4 5");
    environment.put("PACT_CONSUMER_BRANCH", "feature/lists");
    environment.put("PACT_CONSUMER_TAGS", "dev, feature/lists,,dev");
    environment.put("PACT_TO_ENVIRONMENT", "production");
    scriptIndex("http://broker.internal:9292/team/contracts/publish");
    responses.put("POST /team/contracts/publish", json(200, "{\"notices\":[]}"));
    sandbox.respondWhen(this::respond);
  }

  @Test
  void publishSendsPactVersionBranchAndTags() throws IOException {
    assertThat(run("publish")).isZero();

    ReceivedRequest received = last();
    assertThat(received.method() + " " + received.path()).isEqualTo("POST /team/contracts/publish");
    JsonNode publication = new JsonMapper().readTree(received.bodyText());
    assertThat(publication.toString())
        .contains("\"pacticipantName\":\"extrovert-java-client\"")
        .contains("\"pacticipantVersionNumber\":\"1.2.3+4 5\"", "\"branch\":\"feature/lists\"")
        .contains("\"tags\":[\"dev\",\"feature/lists\"]")
        .contains("\"consumerName\":\"extrovert-java-client\"")
        .contains("\"providerName\":\"extrovert-client-api\"");
    assertThat(publication.at("/contracts/0/content").binaryValue())
        .isEqualTo(Files.readAllBytes(PACT));
    assertThat(printed())
        .isEqualTo(
            "Published to %s/team: extrovert-java-client 1.2.3+4 5, branch feature/lists, tags dev,"
                    .formatted(server.baseUrl())
                + " feature/lists\n");
  }

  @Test
  void branchAndTagsAreOptional() throws IOException {
    environment.remove("PACT_CONSUMER_BRANCH");
    environment.put("PACT_CONSUMER_TAGS", "");

    assertThat(run("publish")).isZero();

    JsonNode publication = new JsonMapper().readTree(last().bodyText());
    assertThat(publication.has("branch")).isFalse();
    assertThat(publication.at("/tags")).isEmpty();
    assertThat(printed()).contains("no branch, no tags");
  }

  @Test
  void usernameAndPasswordReplaceTheToken() throws IOException {
    authorization = "Basic amFuZTpzM2NyZXQ=";
    environment.remove("PACT_BROKER_TOKEN");
    environment.put("PACT_BROKER_USERNAME", "jane");
    environment.put("PACT_BROKER_PASSWORD", "s3cret");

    assertThat(run("publish")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "publish, GET /team/",
    "publish, POST /team/contracts/publish",
    "can-i-deploy, GET /team/matrix"
  })
  void redirectTargetReceivesNothing(String command, String resource) throws IOException {
    try (ExtrovertSandbox other = ExtrovertSandbox.start()) {
      responses.put(
          resource, SandboxResponse.status(307).header("Location", other.baseUrl() + "/team/"));

      assertThat(run(command)).isEqualTo(1);
      assertThat(printed()).contains("redirects to another address (307)");
      assertThat(other.receivedCount()).isZero();
    }
  }

  @Test
  void linkToAnotherHostIsSentToTheBroker() throws IOException {
    try (ExtrovertSandbox other = ExtrovertSandbox.start()) {
      scriptIndex(other.baseUrl() + "/team/contracts/publish");

      assertThat(run("publish")).isZero();
      assertThat(other.receivedCount()).isZero();
    }
    assertThat(last().header("Host")).contains(server.baseUrl().replace("http://", ""));
  }

  @Test
  void messageNamesAllMissingVariables() throws IOException {
    environment.clear();

    assertThat(run("can-i-deploy")).isEqualTo(2);
    assertThat(printed())
        .contains("Nothing was sent", "PACT_BROKER_BASE_URL is not set", "PACT_BROKER_TOKEN is not")
        .contains("PACT_CONSUMER_VERSION is not set", "either PACT_TO_ENVIRONMENT or PACT_TO_TAG");
  }

  @ParameterizedTest
  @CsvSource({
    "PACT_BROKER_BASE_URL, http://pacts.example/s3cret",
    "PACT_BROKER_BASE_URL, https://u:s3cret@pacts.example",
    "PACT_BROKER_BASE_URL, pacts.s3cret",
    "PACT_BROKER_BASE_URL, ht tp://s3cret",
    "PACT_BROKER_TOKEN, 's3cret\n'"
  })
  void messageNamesUnsafeVariableWithoutItsValue(String variable, String value) throws IOException {
    environment.put(variable, value);

    assertThat(run("publish")).isEqualTo(2);
    assertThat(printed()).contains(variable + " is wrong: ").doesNotContain("s3cret");
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(
            SandboxResponse.status(401).body("Bearer " + TOKEN),
            "does not accept the credentials (401)"),
        Arguments.of(SandboxResponse.status(404), "has no such resource (404)"),
        Arguments.of(json(409, "{}"), "another pact for this version (409)"),
        Arguments.of(
            json(400, "{\"errors\":{\"tags\":[\"is too\\nlong\"]}}"),
            "cannot handle the request (400). Its errors: {\"tags\":[\"is too\\nlong\"]}"),
        Arguments.of(
            json(400, "{\"errors\":[\"no " + TOKEN.toUpperCase(Locale.ROOT) + "\"]}"),
            "(redacted: it contains a secret)"),
        Arguments.of(SandboxResponse.status(503).body("<html>"), "cannot handle the request (503)"),
        Arguments.of(SandboxResponse.status(200).body("<html>Log in"), "is not JSON"),
        Arguments.of(SandboxResponse.reset(), "no complete response"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failureIsOneLineWithoutTheToken(SandboxResponse response, String sentence)
      throws IOException {
    for (String resource : new String[] {"POST /team/contracts/publish", "GET /team/"}) {
      printed.reset();
      responses.put(resource, response);

      assertThat(run("publish")).isEqualTo(1);
      assertThat(printed()).contains(sentence).hasLineCount(1).doesNotContainIgnoringCase(TOKEN);
    }
  }

  @Test
  void unresponsiveBrokerIsAFailure() throws IOException {
    responses.put("GET /team/", SandboxResponse.status(200).delayedBy(Duration.ofDays(1)));

    assertThat(run("publish", Duration.ofSeconds(1))).isEqualTo(1);
    assertThat(printed()).contains("no complete response within 1 s").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({
    "PACT_TO_ENVIRONMENT, environment=eu west",
    "PACT_TO_TAG, latest=true&tag=eu west",
  })
  void deployableVersionIsSuccess(String variable, String selector) throws IOException {
    scriptMatrix("true", "All is verified");
    environment.remove("PACT_TO_ENVIRONMENT");
    environment.put(variable, "eu west");

    assertThat(run("can-i-deploy")).isZero();

    assertThat(printed())
        .isEqualTo(
            "Yes: extrovert-java-client 1.2.3+4 5 may be deployed to eu west: All is verified\n");
    assertThat(last().query().orElseThrow().split("&"))
        .extracting(each -> URLDecoder.decode(each, UTF_8))
        .containsExactlyInAnyOrder(
            ("q[][pacticipant]=extrovert-java-client&q[][version]=1.2.3+4 5&latestby=cvp&"
                    + selector)
                .split("&"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "null", "\"yes\""})
  void undeployableVersionIsFailure(String deployable) throws IOException {
    scriptMatrix(deployable, "There is no verified pact");

    assertThat(run("can-i-deploy")).isEqualTo(1);
    assertThat(printed()).startsWith("No: ").contains("may not be", "There is no verified pact");
  }

  @Test
  void failedMatrixIsFailure() throws IOException {
    responses.put("GET /team/matrix", json(500, "\"" + TOKEN + "\""));

    assertThat(run("can-i-deploy")).isEqualTo(1);
    assertThat(printed()).contains("cannot handle the request (500)").doesNotContain(TOKEN);
  }

  @Test
  void environmentAndTagExcludeEachOther() throws IOException {
    environment.put("PACT_TO_TAG", "prod");

    assertThat(run("can-i-deploy")).isEqualTo(2);
    assertThat(printed()).contains("Set either PACT_TO_ENVIRONMENT or PACT_TO_TAG");
    assertThat(server.receivedCount()).isZero();
  }

  private void scriptIndex(String publish) {
    responses.put(
        "GET /team/",
        json(200, "{\"_links\":{\"pb:publish-contracts\":{\"href\":\"%s\"}}}".formatted(publish)));
  }

  private void scriptMatrix(String deployable, String reason) {
    responses.put(
        "GET /team/matrix",
        json(
            200,
            "{\"summary\":{\"deployable\":%s,\"reason\":\"%s\"}}".formatted(deployable, reason)));
  }

  private Optional<SandboxResponse> respond(ReceivedRequest request) {
    boolean allowed = request.header("Authorization").orElse("").equals(authorization);
    return Optional.of(
        allowed
            ? responses.getOrDefault(request.method() + " " + request.path(), json(404, "{}"))
            : json(401, "{}"));
  }

  private static SandboxResponse json(int status, String body) {
    return SandboxResponse.status(status)
        .header("Content-Type", "application/hal+json;charset=utf-8")
        .body(body);
  }

  private ReceivedRequest last() {
    return server.received().get(server.received().size() - 1);
  }

  private int run(String command) throws IOException {
    return run(command, Duration.ofMinutes(1));
  }

  private int run(String command, Duration limit) throws IOException {
    PrintStream out = new PrintStream(printed, true, UTF_8);
    return new BrokerMain(out, PACT, limit).run(command, environment);
  }

  private String printed() {
    return printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }
}
