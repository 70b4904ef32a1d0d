package com.goextrovert.client.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.client.AddProspect;
import com.goextrovert.client.Confirmation;
import com.goextrovert.client.DuplicatePolicy;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.Prospects;
import com.goextrovert.client.RemoveProspect;
import com.goextrovert.client.RequestOptions;
import com.goextrovert.client.error.AuthenticationException;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.InvalidResponseException;
import com.goextrovert.client.error.ServerException;
import com.goextrovert.client.error.TransportException;
import com.goextrovert.client.error.UnexpectedStatusException;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.SandboxResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the facade promises, whichever route its requests take. */
@ParameterizedClass
@EnumSource(Route.Kind.class)
class FacadeOverRoutesTest {
  private static final String JOHN = "https://www.linkedin.com/in/john-doe";
  private static final String OK =
      "{\"status\":\"success\",\"data\":null,\"message\":\"Done\",\"statusCode\":200}";
  private static final RequestOptions ONCE = RequestOptions.builder().maxRetries(0).build();

  private final Route route;
  private final ExtrovertSandbox sandbox;
  private final ExtrovertClient client;
  private final Prospects prospects;
  private final UUID campaign;
  private final UUID list;

  FacadeOverRoutesTest(Route.Kind kind) {
    route = new Route(kind);
    sandbox = route.sandbox();
    campaign = sandbox.createCampaign();
    list = sandbox.createProspectList(campaign);
    client = route.client().maxResponseBytes(10_000).build();
    prospects = client.prospects();
  }

  @AfterEach
  void close() {
    client.close();
    route.close();
  }

  @Test
  void addIsSentAndConfirmed() {
    Confirmation confirmation = prospects.add(john(DuplicatePolicy.FAIL));

    assertThat(confirmation).isEqualTo(Confirmation.of(confirmation.message(), 201, 1));
    assertThat(confirmation.message()).isNotBlank();
    assertThat(route.wasTaken()).isTrue();
    assertThat(sandbox.prospects(list)).containsExactly(JOHN);
    assertThat(sandbox.received())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.method()).isEqualTo("POST");
              assertThat(request.path()).isEqualTo("/api/client/v1/prospects");
              assertThat(request.header("X-API-Key")).contains(sandbox.apiKey());
              assertThat(request.header("Content-Type")).contains("application/json");
              assertThat(request.header("Accept")).contains("application/json");
              assertThat(request.header("User-Agent"))
                  .get()
                  .asString()
                  .matches("extrovert-java/.+");
              assertThat(json(request.bodyText()))
                  .isEqualTo(
                      json(
                          "{'prospectListId':'%s','prospectProfileUrl':'%s','campaignId':'%s',"
                                  .formatted(list, JOHN, campaign)
                              + "'moveDuplicatedProspect':false}"));
            });
  }

  @Test
  void removeIsSentWithBodyAndConfirmed() {
    sandbox.putProspect(list, JOHN);

    Confirmation confirmation = prospects.remove(john());

    assertThat(confirmation).isEqualTo(Confirmation.of(confirmation.message(), 200, 1));
    assertThat(confirmation.message()).isNotBlank();
    assertThat(sandbox.prospects(list)).isEmpty();
    assertThat(sandbox.received())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.method()).isEqualTo("DELETE");
              assertThat(json(request.bodyText()))
                  .isEqualTo(
                      json(
                          "{'prospectProfileUrl':'%s','campaignId':'%s','rejectPosts':false}"
                              .formatted(JOHN, campaign)));
            });
  }

  @Test
  void wrongKeyIsRefused() {
    try (ExtrovertClient stranger = route.client().apiKey("not-{the}-key").build()) {
      assertThatThrownBy(() -> stranger.prospects().add(john(DuplicatePolicy.FAIL)))
          .isInstanceOf(AuthenticationException.class)
          .hasMessage("add prospect failed: 401 Unauthorized (1 attempt)");
    }
    assertThat(sandbox.received().get(0).header("X-API-Key")).contains("not-{the}-key");
  }

  @Test
  void unavailableServerIsRetriedIfIdempotent() {
    sandbox.putProspect(list, JOHN);
    sandbox.respondNext(SandboxResponse.status(503).header("Retry-After", "0"));
    assertThat(prospects.remove(john()).attempts()).isEqualTo(2);

    sandbox.respondNext(SandboxResponse.status(503).header("Retry-After", "0"));
    assertThatThrownBy(() -> prospects.add(john(DuplicatePolicy.FAIL)))
        .isInstanceOf(ServerException.class);
    assertThat(sandbox.received()).hasSize(3);
  }

  @Test
  void addWithLostResponseIsNotRetried() {
    sandbox.respondNext(SandboxResponse.reset().afterHandling());

    TransportException lost =
        catchThrowableOfType(
            TransportException.class, () -> prospects.add(john(DuplicatePolicy.FAIL)));

    assertThat(lost.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(lost.attempts()).isEqualTo(1);
    assertThat(sandbox.received()).hasSize(1);
  }

  @Test
  void responseBeyondLimitIsInvalid() {
    sandbox.respondNext(SandboxResponse.status(200).body(OK + " ".repeat(10_000)));

    assertThatThrownBy(() -> prospects.remove(john(), ONCE))
        .isInstanceOf(InvalidResponseException.class)
        .hasMessageContaining("larger");
  }

  @Test
  void redirectIsNotFollowed() {
    try (ExtrovertSandbox other = ExtrovertSandbox.start()) {
      sandbox.respondNext(SandboxResponse.status(307).header("Location", other.baseUrl() + "/x"));

      UnexpectedStatusException redirect =
          catchThrowableOfType(
              UnexpectedStatusException.class, () -> prospects.remove(john(), ONCE));

      assertThat(redirect.locationHost()).contains("127.0.0.1");
      assertThat(redirect.delivery()).isEqualTo(Delivery.UNKNOWN);
      assertThat(other.receivedCount()).isZero();
    }
  }

  @Test
  void consecutiveCallsGetTheirOwnResponses() {
    for (int i = 0; i < 50; i++) {
      prospects.add(john(DuplicatePolicy.MOVE));
      prospects.remove(john());
    }
    assertThat(sandbox.receivedCount()).isEqualTo(100);
    assertThat(sandbox.prospects(list)).isEmpty();
  }

  private AddProspect john(DuplicatePolicy onDuplicate) {
    return AddProspect.builder()
        .profileUrl(JOHN)
        .prospectListId(list)
        .campaignId(campaign)
        .onDuplicate(onDuplicate)
        .build();
  }

  private RemoveProspect john() {
    return RemoveProspect.builder().profileUrl(JOHN).campaignId(campaign).build();
  }

  private static JsonNode json(String text) {
    try {
      return new JsonMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }
}
