package com.goextrovert.sandbox;

import static com.goextrovert.sandbox.SandboxClient.PROSPECTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sandbox follows the specification: where that says something else, so does the sandbox. */
class SpecificationTest {
  private static final UUID CAMPAIGN = UUID.randomUUID();
  private static final UUID LIST = UUID.randomUUID();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"201\":'                  | '\"202\":'           | 202 | success | completed",
        "Operation completed success | Done with success   | 201 | success | Done with",
        "\"X-API-Key\"               | \"X-Other-Key\"     | 401 | error   | Invalid or missing",
        "Invalid or missing API key. | Who is there?       | 201 | success | completed",
        "\"prospectProfileUrl\",     | \"rejectPosts\",    | 400 | error   | rejectPosts is missing",
        "/api/client/v1/prospects    | /api/v9/prospects   | 404 | error   | Cannot POST",
        "\"post\":                   | \"put\":            | 405 | error   | Cannot POST",
        "[\"success\"]               | [\"fine\"]          | 201 | fine    | completed",
        "[\"error\"]                 | [\"failed\"]        | 201 | success | completed",
        "\"type\":\"boolean\"        | \"type\":\"integer\" | 400 | error   | moveDuplicatedPros",
        "\"application/json\":       | \"text/json\":      | 400 | error   | Content-Type must",
        "\"message\":{               | \"more\":{\"type\":\"integer\"},\"message\":{ | 201 | success | completed"
      })
  void anEditOfTheSpecificationIsFollowed(
      String said, String saysNow, int code, String status, String inMessage) throws IOException {
    try (ExtrovertSandbox sandbox = started(edited(said, saysNow))) {
      HttpResponse<String> reply = addTo(sandbox);

      assertThat(reply.statusCode()).isEqualTo(code);
      assertThat(reply.body()).contains("\"status\":\"" + status + "\"").contains(inMessage);
    }
  }

  @Test
  void withoutSecurityNoKeyIsNeeded() throws IOException {
    String open = edited("\"security\":[{\"api-key\":[]}]", "\"security\":[]");
    try (ExtrovertSandbox sandbox = started(open)) {
      SandboxClient client = new SandboxClient(sandbox);

      assertThat(
              client.send(
                  client
                      .bare("POST", PROSPECTS, SandboxClient.addition(CAMPAIGN, LIST, "j", true))
                      .header("Content-Type", "application/json")))
          .is(Replies.success(201));
    }
  }

  @Test
  void withoutAUuidFormatAnIdThatNamesNothingIsNotFound() throws IOException {
    try (ExtrovertSandbox sandbox = started(edited("\"format\":\"uuid\"", "\"format\":\"word\""))) {
      SandboxClient client = new SandboxClient(sandbox);
      String body = SandboxClient.addition(CAMPAIGN, LIST, "j", true).replace("" + CAMPAIGN, "x");

      assertThat(client.send(client.request("POST", PROSPECTS, body)))
          .is(Replies.error(404, "campaignId"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "_addProspectToList         | _addManyProspects    | no behaviour for operation Target",
        "\"operationId\":\"T          | \"x-id\":\"T           | no behaviour for operation",
        "\"parameters\":[]           | \"parameters\":[{\"name\":\"a\",\"in\":\"query\",\"required\":true}] | param",
        "\"campaignId\":             | \"campaign\":          | field campaignId of operation",
        "schemas/CreateRequestDto2  | schemas/Gone         | refers to nothing",
        "\"in\":\"header\"            | \"in\":\"query\"       | checks only keys in headers",
        "'\"401\":'                 | '\"2XX\":'            | cannot choose a 2xx answer",
        "'\"201\":'                 | '\"2XX\":'            | one success status for POST",
        "\"requestBody\":            | \"x-body\":            | needs `requestBody`"
      })
  void whatTheSandboxCannotDoEndsTheStart(String said, String saysNow, String inMessage) {
    assertThatIllegalStateException()
        .isThrownBy(() -> started(edited(said, saysNow)).close())
        .withMessageContaining(inMessage);
  }

  private static HttpResponse<String> addTo(ExtrovertSandbox sandbox) {
    return new SandboxClient(sandbox).add(CAMPAIGN, LIST, "john", true);
  }

  private static ExtrovertSandbox started(String yaml) throws IOException {
    ExtrovertSandbox sandbox =
        ExtrovertSandbox.builder()
            .specification(Specification.parse(new ByteArrayInputStream(yaml.getBytes(UTF_8))))
            .start();
    sandbox.createProspectList(sandbox.createCampaign(CAMPAIGN), LIST);
    return sandbox;
  }

  /** Edits compact JSON, so that it does not matter how the vendored file is laid out. */
  private static String edited(String said, String saysNow) throws IOException {
    String json = vendored();
    if (!json.contains(said)) {
      throw new IllegalArgumentException("The specification does not say: " + said);
    }
    return json.replace(said, saysNow);
  }

  private static String vendored() throws IOException {
    try (InputStream yaml =
        Specification.class.getResourceAsStream(
            "/com/goextrovert/openapi/extrovert-client-api.yaml")) {
      return new YAMLMapper().readTree(yaml).toString();
    }
  }
}
