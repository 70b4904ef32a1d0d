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
import com.goextrovert.client.error.ApiException;
import com.goextrovert.client.error.AuthenticationException;
import com.goextrovert.client.error.BadRequestException;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.InvalidResponseException;
import com.goextrovert.client.error.NotFoundException;
import com.goextrovert.client.error.RequestTimeoutException;
import com.goextrovert.client.error.ServerException;
import com.goextrovert.client.error.TransportException;
import com.goextrovert.client.error.UnexpectedStatusException;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.SandboxResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the facade promises, whichever way its requests go. */
abstract class FacadeBehaviour {
  private static final String JOHN = "https://www.linkedin.com/in/john-doe";
  private static final String OK =
      "{\"status\":\"success\",\"data\":null,\"message\":\"Done\",\"statusCode\":200}";
  private static final RequestOptions ONCE = RequestOptions.builder().maxRetries(0).build();

  private Way way;
  private ExtrovertSandbox provider;
  private ExtrovertClient client;
  private Prospects prospects;
  private UUID campaign;
  private UUID list;

  abstract Way way();

  @BeforeEach
  void goTheWay() {
    way = way();
    provider = way.provider();
    campaign = provider.createCampaign();
    list = provider.createProspectList(campaign);
    client = way.client().maxResponseBytes(10_000).build();
    prospects = client.prospects();
  }

  @AfterEach
  void leave() {
    client.close();
    way.close();
  }

  @Test
  void anAdditionIsSentAsTheSpecificationHasItAndConfirmed() {
    Confirmation confirmation = prospects.add(john(DuplicatePolicy.FAIL));

    assertThat(confirmation).isEqualTo(Confirmation.of(confirmation.message(), 201, 1));
    assertThat(confirmation.message()).isNotBlank();
    assertThat(way.wasTaken()).isTrue();
    assertThat(provider.prospects(list)).containsExactly(JOHN);
    assertThat(provider.received())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.method()).isEqualTo("POST");
              assertThat(request.path()).isEqualTo("/api/client/v1/prospects");
              assertThat(request.header("X-API-Key")).contains(provider.apiKey());
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
  void aRemovalIsSentWithItsBodyAndConfirmed() {
    provider.putProspect(list, JOHN);

    Confirmation confirmation = prospects.remove(john());

    assertThat(confirmation).isEqualTo(Confirmation.of(confirmation.message(), 200, 1));
    assertThat(confirmation.message()).isNotBlank();
    assertThat(provider.prospects(list)).isEmpty();
    assertThat(provider.received())
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
  void aDuplicateIsRefusedUnlessItIsToBeMoved() {
    UUID elsewhere = provider.createProspectList(provider.createCampaign());
    provider.putProspect(elsewhere, JOHN);

    BadRequestException refusal =
        catchThrowableOfType(
            BadRequestException.class, () -> prospects.add(john(DuplicatePolicy.FAIL)));
    assertThat(refusal.delivery()).isEqualTo(Delivery.REJECTED);
    assertThat(refusal.serverMessage()).get().asString().contains("Duplicate");
    assertThat(provider.listOf(JOHN)).contains(elsewhere);

    prospects.add(john(DuplicatePolicy.MOVE));
    assertThat(provider.listOf(JOHN)).contains(list);
  }

  @Test
  void removingWhoIsNotThereIsNotFound() {
    assertThatThrownBy(() -> prospects.remove(john()))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("remove prospect failed: 404 Not Found (1 attempt)");
  }

  @Test
  void aWrongKeyIsRefused() {
    try (ExtrovertClient stranger = way.client().apiKey("not-{the}-key").build()) {
      assertThatThrownBy(() -> stranger.prospects().add(john(DuplicatePolicy.FAIL)))
          .isInstanceOf(AuthenticationException.class)
          .hasMessage("add prospect failed: 401 Unauthorized (1 attempt)");
    }
    assertThat(provider.received().get(0).header("X-API-Key")).contains("not-{the}-key");
  }

  @Test
  void anErrorPageThatIsNotJsonIsTheSameError() {
    provider.respondNext(
        SandboxResponse.status(403).header("X-Request-Id", "abc").body("<html>no</html>"));

    ApiException refusal =
        catchThrowableOfType(ApiException.class, () -> prospects.add(john(DuplicatePolicy.FAIL)));

    assertThat(refusal)
        .hasMessage("add prospect failed: 403 Forbidden (request id abc, 1 attempt)");
    assertThat(refusal.body()).contains("<html>no</html>");
    assertThat(refusal.serverMessage()).isEmpty();
  }

  @Test
  void anUnavailableServerIsAskedAgainOnlyForWhatMayBeMadeTwice() {
    provider.putProspect(list, JOHN);
    provider.respondNext(SandboxResponse.status(503).header("Retry-After", "0"));
    assertThat(prospects.remove(john()).attempts()).isEqualTo(2);

    provider.respondNext(SandboxResponse.status(503).header("Retry-After", "0"));
    assertThatThrownBy(() -> prospects.add(john(DuplicatePolicy.FAIL)))
        .isInstanceOf(ServerException.class);
    assertThat(provider.received()).hasSize(3);
  }

  @Test
  void aLostAnswerIsUnknownAndARepeatedRemovalThatMeets404SaysSo() {
    provider.putProspect(list, JOHN);
    provider.respondNext(SandboxResponse.reset().afterHandling());

    NotFoundException gone =
        catchThrowableOfType(NotFoundException.class, () -> prospects.remove(john()));

    assertThat(gone.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(gone.attempts()).isEqualTo(2);
  }

  @Test
  void anAdditionWhoseAnswerIsLostIsNotRepeated() {
    provider.respondNext(SandboxResponse.reset().afterHandling());

    TransportException lost =
        catchThrowableOfType(
            TransportException.class, () -> prospects.add(john(DuplicatePolicy.FAIL)));

    assertThat(lost.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(lost.attempts()).isEqualTo(1);
    assertThat(provider.received()).hasSize(1);
  }

  @Test
  void anAnswerAfterTheDeadlineIsATimeout() {
    provider.respondNext(SandboxResponse.status(200).body(OK).delayedBy(Duration.ofMinutes(1)));
    RequestOptions hurry = RequestOptions.builder().deadline(Duration.ofSeconds(1)).build();

    RequestTimeoutException late =
        catchThrowableOfType(RequestTimeoutException.class, () -> prospects.remove(john(), hurry));

    assertThat(late.delivery()).isEqualTo(Delivery.UNKNOWN);
  }

  @Test
  void anAnswerLargerThanTheLimitIsInvalid() {
    provider.respondNext(SandboxResponse.status(200).body(OK + " ".repeat(10_000)));

    assertThatThrownBy(() -> prospects.remove(john(), ONCE))
        .isInstanceOf(InvalidResponseException.class)
        .hasMessageContaining("larger");
  }

  @Test
  void aRedirectIsNotFollowed() {
    try (ExtrovertSandbox other = ExtrovertSandbox.start()) {
      provider.respondNext(SandboxResponse.status(307).header("Location", other.baseUrl() + "/x"));

      UnexpectedStatusException redirect =
          catchThrowableOfType(
              UnexpectedStatusException.class, () -> prospects.remove(john(), ONCE));

      assertThat(redirect.locationHost()).contains("127.0.0.1");
      assertThat(redirect.delivery()).isEqualTo(Delivery.UNKNOWN);
      assertThat(other.receivedCount()).isZero();
    }
  }

  @Test
  void manyCallsInARowEachGetTheirOwnAnswer() {
    for (int i = 0; i < 50; i++) {
      prospects.add(john(DuplicatePolicy.MOVE));
      prospects.remove(john());
    }
    assertThat(provider.receivedCount()).isEqualTo(100);
    assertThat(provider.prospects(list)).isEmpty();
  }

  @Test
  void aClosedClientRefusesCalls() {
    client.close();

    assertThatThrownBy(() -> prospects.remove(john())).isInstanceOf(IllegalStateException.class);
    assertThat(provider.receivedCount()).isZero();
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
