package com.goextrovert.client.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goextrovert.client.AddProspect;
import com.goextrovert.client.Confirmation;
import com.goextrovert.client.DuplicatePolicy;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.Prospects;
import com.goextrovert.client.RemoveProspect;
import com.goextrovert.client.error.AuthenticationException;
import com.goextrovert.client.error.Delivery;
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
    client = route.client().build();
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
    assertThat(route.wasTaken()).isTrue();
    assertThat(sandbox.prospects(list)).containsExactly(JOHN);
    assertThat(sandbox.received())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.method()).isEqualTo("POST");
              assertThat(request.path()).isEqualTo("/api/client/v1/prospects");
              assertThat(request.header("X-API-Key")).contains(sandbox.apiKey());
              assertThat(request.bodyText()).contains(JOHN);
            });
  }

  @Test
  void removeIsSentWithBodyAndConfirmed() {
    sandbox.putProspect(list, JOHN);

    Confirmation confirmation = prospects.remove(john());

    assertThat(confirmation).isEqualTo(Confirmation.of(confirmation.message(), 200, 1));
    assertThat(sandbox.prospects(list)).isEmpty();
    assertThat(sandbox.received())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.method()).isEqualTo("DELETE");
              assertThat(request.bodyText()).contains(JOHN);
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
  void redirectIsNotFollowed() {
    try (ExtrovertSandbox other = ExtrovertSandbox.start()) {
      sandbox.respondNext(SandboxResponse.status(307).header("Location", other.baseUrl() + "/x"));

      assertThatThrownBy(() -> prospects.remove(john()))
          .isInstanceOf(UnexpectedStatusException.class);
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
}
