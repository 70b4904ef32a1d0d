package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import au.com.dius.pact.core.model.annotations.PactDirectory;
import com.goextrovert.client.AddProspect;
import com.goextrovert.client.Confirmation;
import com.goextrovert.client.DuplicatePolicy;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.error.AuthenticationException;
import com.goextrovert.client.error.Delivery;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@PactDirectory(Contract.WRITTEN)
class AddProspectConsumerTest {

  @Pact(consumer = Contract.CONSUMER)
  V4Pact addition(PactBuilder pact) {
    return expectSuccess(
        pact, Contract.A_CAMPAIGN_WITH_A_LIST, "a prospect to add, not to be moved", false);
  }

  @Pact(consumer = Contract.CONSUMER)
  V4Pact additionThatMoves(PactBuilder pact) {
    return expectSuccess(
        pact, Contract.A_PROSPECT_ELSEWHERE, "a prospect to add, or to move from elsewhere", true);
  }

  @Pact(consumer = Contract.CONSUMER)
  V4Pact additionWithAWrongKey(PactBuilder pact) {
    return pact.given(Contract.A_KEY_THAT_IS_NOT_KNOWN)
        .expectsToReceiveHttpInteraction(
            "a prospect to add, with a wrong key",
            http ->
                http.withRequest(
                        request ->
                            Expectations.request(
                                request, "POST", Contract.WRONG_KEY, Expectations.addition(false)))
                    .willRespondWith(response -> Expectations.refusal(response, 401)))
        .toPact();
  }

  private static V4Pact expectSuccess(
      PactBuilder pact, String state, String description, boolean move) {
    return pact.given(state)
        .expectsToReceiveHttpInteraction(
            description,
            http ->
                http.withRequest(
                        request ->
                            Expectations.request(
                                request, "POST", Contract.KEY, Expectations.addition(move)))
                    .willRespondWith(response -> Expectations.success(response, 201)))
        .toPact();
  }

  @Test
  @PactTestFor(pactMethod = "addition")
  void anAdditionIsConfirmed(MockServer provider) {
    Confirmation confirmation = add(provider, Contract.KEY, DuplicatePolicy.FAIL);

    assertThat(confirmation.statusCode()).isEqualTo(201);
    assertThat(confirmation.message()).isEqualTo("Operation completed successfully");
  }

  @Test
  @PactTestFor(pactMethod = "additionThatMoves")
  void anAdditionThatMovesADuplicateIsConfirmed(MockServer provider) {
    assertThat(add(provider, Contract.KEY, DuplicatePolicy.MOVE).statusCode()).isEqualTo(201);
  }

  @Test
  @PactTestFor(pactMethod = "additionWithAWrongKey")
  void anAdditionWithAWrongKeyIsRefused(MockServer provider) {
    AuthenticationException refusal =
        catchThrowableOfType(
            AuthenticationException.class,
            () -> add(provider, Contract.WRONG_KEY, DuplicatePolicy.FAIL));

    assertThat(refusal.delivery()).isEqualTo(Delivery.REJECTED);
  }

  private static Confirmation add(MockServer provider, String key, DuplicatePolicy onDuplicate) {
    try (ExtrovertClient extrovert = Contract.client(provider.getUrl(), key)) {
      return extrovert
          .prospects()
          .add(
              AddProspect.builder()
                  .profileUrl(Contract.PROFILE)
                  .prospectListId(Contract.LIST)
                  .campaignId(Contract.CAMPAIGN)
                  .onDuplicate(onDuplicate)
                  .build());
    }
  }
}
