package com.goextrovert.sandbox;

import static com.goextrovert.sandbox.SandboxClient.PROSPECTS;
import static com.goextrovert.sandbox.SandboxClient.error;
import static com.goextrovert.sandbox.SandboxClient.success;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests one case of each kind. The contract suite tests every field and more malformed bodies. */
class RejectedRequestsTest {
  private static final UUID CAMPAIGN = UUID.fromString("8d256aa6-9b12-49a7-93ee-bf41634b5b60");
  private static final UUID LIST = UUID.fromString("cf33282b-b171-4d23-ae02-848499d793e4");
  private static final String VALID = SandboxClient.addition(CAMPAIGN, LIST, "john", false);

  private ExtrovertSandbox sandbox;
  private SandboxClient client;

  /** Uses the pinned specification, because upstream may change its rules. */
  @BeforeEach
  void start() throws IOException {
    sandbox = EditedSpecification.unchanged().sandbox();
    client = new SandboxClient(sandbox);
    sandbox.createProspectList(sandbox.createCampaign(CAMPAIGN), LIST);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "application/json; charset=utf-8", "Application/JSON"})
  void validRequestIsAccepted(String contentType) {
    HttpRequest.Builder request = client.request("POST", PROSPECTS, VALID);

    assertThat(client.send(request.setHeader("Content-Type", contentType))).is(success(201));
  }

  @Test
  void unknownFieldIsAccepted() {
    assertThat(client.post(VALID.replace("{", "{\"extra\":[1],"))).is(success(201));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "DELETE"})
  void missingKeyIsRejectedBeforeTheBodyIsChecked(String method) {
    assertThat(client.send(client.bare(method, PROSPECTS, "not json")))
        .is(error(401, "Invalid or missing API key."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong", "Sandbox-Key", "sandbox-key2"})
  void wrongKeyIsRejected(String key) {
    assertThat(client.send(client.request("POST", PROSPECTS, VALID).setHeader("X-API-Key", key)))
        .is(error(401, "Invalid or missing API key."));
    assertThat(sandbox.prospects(LIST)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "campaignId|\"8d256aa6\"",
        "campaignId|\"1-1-1-1-1\"",
        "campaignId|null",
        "prospectProfileUrl|7",
        "moveDuplicatedProspect|\"true\"",
        "moveDuplicatedProspect|null"
      })
  void messageNamesTheFieldWithWrongTypeOrFormat(String field, String value) {
    String body = VALID.replaceFirst("\"" + field + "\":[^,}]*", "\"" + field + "\":" + value);

    assertThat(client.post(body)).is(error(400, field + " must "));
  }

  @Test
  void messageNamesEveryInvalidField() {
    String[] problems = {
      "campaignId must be", "prospectListId is required", "moveDuplicatedProspect is required"
    };

    assertThat(client.post("{\"campaignId\":1}")).is(error(400, problems));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "not json          | not JSON",
        "{} {}             | not JSON",
        "' '               | not JSON",
        "[]                | the request body must be of type object",
        "null              | the request body must be of type object",
        "5                 | the request body must be of type object",
        "''                | body is missing"
      })
  void bodyOtherThanAJsonObjectIsRejected(String body, String inMessage) {
    assertThat(client.post(body)).is(error(400, inMessage));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/json-patch+json", "application/xml", ""})
  void otherOrMissingContentTypeIsRejected(String type) {
    var request = client.bare("POST", PROSPECTS, VALID).header("X-API-Key", sandbox.apiKey());

    assertThat(client.send(type.isEmpty() ? request : request.header("Content-Type", type)))
        .is(error(400, "Content-Type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/client/v1/prospects/", "/api/client/v1/prospects2", "/x?y=z"})
  void unknownPathIsNotFound(String path) {
    assertThat(client.send(client.request("POST", path, VALID))).is(error(404, "Cannot POST"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "PATCH", "OPTIONS", "PROPFIND"})
  void unknownMethodIsNotAllowed(String method) {
    HttpResponse<String> response = client.send(client.request(method, PROSPECTS, VALID));

    assertThat(response).is(error(405, "Cannot " + method));
    assertThat(response.headers().firstValue("Allow")).contains("POST, DELETE");
  }
}
