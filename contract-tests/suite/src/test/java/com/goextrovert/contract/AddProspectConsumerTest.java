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
import org.junit.jupiter.api.extension.ExtendWith;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@PactDirectory(Contract.WRITTEN)
@ExtendWith(ReadableMismatches.class)
class AddProspectConsumerTest {

  @Pact(consumer = Contract.CONSUMER)
  V4Pact addition(PactBuilder pact) {
    return Expectations.confirmed(
        pact,
        Contract.A_CAMPAIGN_WITH_A_LIST,
        "a prospect to add, not to be moved",
        Needs.operation("addProspect"),
        Expectations.addition(false),
        201);
  }

  @Pact(consumer = Contract.CONSUMER)
  V4Pact additionThatMoves(PactBuilder pact) {
    return Expectations.confirmed(
        pact,
        Contract.A_PROSPECT_ELSEWHERE,
        "a prospect to add, or to move from elsewhere",
        Needs.operation("addProspect"),
        Expectations.addition(true),
        201);
  }

  @Pact(consumer = Contract.CONSUMER)
  V4Pact additionWithAWrongKey(PactBuilder pact) {
    return Expectations.refusedForItsKey(
        pact,
        "a prospect to add, with a wrong key",
        Needs.operation("addProspect"),
        Expectations.addition(false));
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
