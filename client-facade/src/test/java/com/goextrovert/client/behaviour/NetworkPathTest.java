package com.goextrovert.client.behaviour;

import static com.goextrovert.client.Requests.JOHN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goextrovert.client.Confirmation;
import com.goextrovert.client.DuplicatePolicy;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.Prospects;
import com.goextrovert.client.Requests;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.TransportException;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.SandboxResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls behave the same on every network path. */
@ParameterizedClass
@EnumSource(NetworkPath.Via.class)
class NetworkPathTest {
  private final NetworkPath path;
  private final ExtrovertSandbox sandbox;
  private final ExtrovertClient client;
  private final Prospects prospects;
  private final UUID campaign;
  private final UUID list;

  NetworkPathTest(NetworkPath.Via via) {
    path = new NetworkPath(via);
    sandbox = path.sandbox();
    campaign = sandbox.createCampaign();
    list = sandbox.createProspectList(campaign);
    client = path.client().build();
    prospects = client.prospects();
  }

  @AfterEach
  void close() {
    client.close();
    path.close();
  }

  @Test
  void addIsSentAndConfirmed() {
    Confirmation confirmation = add(DuplicatePolicy.FAIL);
    assertThat(confirmation).isEqualTo(Confirmation.of(confirmation.message(), 201, 1));
    assertThat(path.usedAllRelays()).isTrue();
    assertThat(sandbox.prospects(list)).containsExactly(JOHN);
    assertThat(sandbox.receivedCount()).isEqualTo(1);
  }

  @Test
  void removeIsSentWithBodyAndConfirmed() {
    sandbox.putProspect(list, JOHN);
    Confirmation confirmation = remove();
    assertThat(confirmation).isEqualTo(Confirmation.of(confirmation.message(), 200, 1));
    assertThat(sandbox.prospects(list)).isEmpty();
    assertThat(sandbox.receivedCount()).isEqualTo(1);
  }

  @Test
  void addWithLostResponseIsNotRetried() {
    sandbox.respondNext(SandboxResponse.reset().afterHandling());
    TransportException lost =
        catchThrowableOfType(TransportException.class, () -> add(DuplicatePolicy.FAIL));
    assertThat(lost.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(lost.attempts()).isEqualTo(1);
    assertThat(sandbox.receivedCount()).isEqualTo(1);
  }

  @Test
  void consecutiveCallsGetTheirOwnResponses() {
    for (int i = 0; i < 50; i++) {
      add(DuplicatePolicy.MOVE);
      remove();
    }
    assertThat(sandbox.receivedCount()).isEqualTo(100);
    assertThat(sandbox.prospects(list)).isEmpty();
  }

  private Confirmation add(DuplicatePolicy onDuplicate) {
    return prospects.add(Requests.add(JOHN, list, campaign, onDuplicate));
  }

  private Confirmation remove() {
    return prospects.remove(Requests.remove(JOHN, campaign));
  }
}
