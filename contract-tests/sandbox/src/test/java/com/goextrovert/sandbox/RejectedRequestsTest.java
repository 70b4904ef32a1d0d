package com.goextrovert.sandbox;

import static com.goextrovert.sandbox.ResponseConditions.error;
import static com.goextrovert.sandbox.ResponseConditions.success;
import static com.goextrovert.sandbox.SandboxClient.PROSPECTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RejectedRequestsTest {
  private static final UUID CAMPAIGN = UUID.fromString("8d256aa6-9b12-49a7-93ee-bf41634b5b60");
  private static final UUID LIST = UUID.fromString("cf33282b-b171-4d23-ae02-848499d793e4");
  private static final String GOOD = SandboxClient.addition(CAMPAIGN, LIST, "john", false);

  private static ExtrovertSandbox sandbox;
  private static SandboxClient client;

  /** Uses the specification of the tests: what is rejected is for upstream to decide. */
  @BeforeAll
  static void start() {
    sandbox = EditedSpecification.unchanged().sandbox();
    client = new SandboxClient(sandbox);
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @BeforeEach
  void createCampaignWithOneList() {
    sandbox.reset();
    sandbox.createProspectList(sandbox.createCampaign(CAMPAIGN), LIST);
  }

  @Test
  void validRequestIsAccepted() {
    assertThat(post(GOOD)).is(success(201));
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
    assertThat(client.send(client.request("POST", PROSPECTS, GOOD).setHeader("X-API-Key", key)))
        .is(error(401, "Invalid or missing API key."));
    assertThat(sandbox.prospects(LIST)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"campaignId", "prospectListId", "prospectProfileUrl", "moveDuplicatedProspect"})
  void missingFieldIsNamed(String field) {
    assertThat(post(GOOD.replace(field, "other"))).is(error(400, field + " is required"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"campaignId", "prospectProfileUrl", "rejectPosts"})
  void missingFieldOfARemovalIsNamed(String field) {
    String body = SandboxClient.removal(CAMPAIGN, "john").replace(field, "other");

    assertThat(client.send(client.request("DELETE", PROSPECTS, body)))
        .is(error(400, field + " is required"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "campaignId|\"8d256aa6\"",
        "campaignId|\"8d256aa6-9b12-49a7-93ee-bf41634b5b6\"",
        "campaignId|\"1-1-1-1-1\"",
        "campaignId|null",
        "prospectListId|\"\"",
        "prospectListId|7",
        "prospectProfileUrl|7",
        "prospectProfileUrl|null",
        "moveDuplicatedProspect|\"true\"",
        "moveDuplicatedProspect|1",
        "moveDuplicatedProspect|null"
      })
  void fieldOfTheWrongTypeOrFormatIsNamed(String field, String value) {
    String body = GOOD.replaceFirst("\"" + field + "\":[^,}]*", "\"" + field + "\":" + value);

    assertThat(post(body)).is(error(400, field + " must "));
  }

  @Test
  void everyFaultIsNamed() {
    assertThat(post("{\"campaignId\":1}"))
        .is(
            error(
                400,
                "campaignId must be",
                "prospectListId is required",
                "moveDuplicatedProspect is required"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"not json", "{", "{} {}", " ", "{\"campaignId\":}", "<html>"})
  void invalidJsonIsRejected(String body) {
    assertThat(post(body)).is(error(400, "not JSON"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "\"text\"", "5"})
  void jsonOtherThanAnObjectIsRejected(String body) {
    assertThat(post(body)).is(error(400, "the request body ", "must be of type object"));
  }

  @Test
  void emptyBodyIsRejected() {
    assertThat(post("")).is(error(400, "body is missing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/json-patch+json", "application/xml"})
  void otherContentTypeIsRejected(String type) {
    assertThat(client.send(client.request("POST", PROSPECTS, GOOD).setHeader("Content-Type", type)))
        .is(error(400, "Content-Type"));
  }

  @Test
  void missingContentTypeIsRejected() {
    assertThat(
            client.send(client.bare("POST", PROSPECTS, GOOD).header("X-API-Key", sandbox.apiKey())))
        .is(error(400, "Content-Type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json; charset=utf-8", "Application/JSON"})
  void contentTypeMayHaveParametersAndAnyCase(String type) {
    assertThat(client.send(client.request("POST", PROSPECTS, GOOD).setHeader("Content-Type", type)))
        .is(success(201));
  }

  @Test
  void unknownFieldIsAccepted() {
    assertThat(post(GOOD.replace("{", "{\"extra\":[1],"))).is(success(201));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/client/v1/prospects/", "/api/client/v1/prospects2", "/x?y=z"})
  void unknownPathIsNotFound(String path) {
    assertThat(client.send(client.request("POST", path, GOOD))).is(error(404, "Cannot POST"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "PATCH", "OPTIONS", "PROPFIND"})
  void unknownMethodIsNotAllowed(String method) {
    HttpResponse<String> response = client.send(client.request(method, PROSPECTS, GOOD));

    assertThat(response).is(error(405, "Cannot " + method));
    assertThat(response.headers().firstValue("Allow").orElse("").split(", "))
        .containsExactlyInAnyOrder("POST", "DELETE");
  }

  private HttpResponse<String> post(String body) {
    return client.send(client.request("POST", PROSPECTS, body));
  }
}
