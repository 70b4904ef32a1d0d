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
import com.goextrovert.client.Confirmation;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.RemoveProspect;
import com.goextrovert.client.error.AuthenticationException;
import com.goextrovert.client.error.Delivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@PactDirectory(Contract.WRITTEN)
@ExtendWith(ReadableMismatches.class)
class RemoveProspectConsumerTest {

  @Pact(consumer = Contract.CONSUMER)
  V4Pact removal(PactBuilder pact) {
    return removal(pact, "a prospect to remove, posts left alone", false);
  }

  @Pact(consumer = Contract.CONSUMER)
  V4Pact removalThatRejectsPosts(PactBuilder pact) {
    return removal(pact, "a prospect to remove, posts rejected", true);
  }

  @Pact(consumer = Contract.CONSUMER)
  V4Pact removalWithAWrongKey(PactBuilder pact) {
    return Expectations.refusedForItsKey(
        pact,
        "a prospect to remove, with a wrong key",
        Needs.operation("removeProspect"),
        Expectations.removal(false));
  }

  private static V4Pact removal(PactBuilder pact, String description, boolean rejectPosts) {
    return Expectations.confirmed(
        pact,
        Contract.A_PROSPECT_IN_THE_CAMPAIGN,
        description,
        Needs.operation("removeProspect"),
        Expectations.removal(rejectPosts),
        200);
  }

  @Test
  @PactTestFor(pactMethod = "removal")
  void aRemovalIsConfirmed(MockServer provider) {
    Confirmation confirmation = remove(provider, Contract.KEY, false);

    assertThat(confirmation.statusCode()).isEqualTo(200);
    assertThat(confirmation.message()).isEqualTo("Operation completed successfully");
  }

  @Test
  @PactTestFor(pactMethod = "removalThatRejectsPosts")
  void aRemovalThatRejectsPostsIsConfirmed(MockServer provider) {
    assertThat(remove(provider, Contract.KEY, true).statusCode()).isEqualTo(200);
  }

  @Test
  @PactTestFor(pactMethod = "removalWithAWrongKey")
  void aRemovalWithAWrongKeyIsRefused(MockServer provider) {
    AuthenticationException refusal =
        catchThrowableOfType(
            AuthenticationException.class, () -> remove(provider, Contract.WRONG_KEY, false));

    assertThat(refusal.delivery()).isEqualTo(Delivery.REJECTED);
  }

  private static Confirmation remove(MockServer provider, String key, boolean rejectPosts) {
    try (ExtrovertClient extrovert = Contract.client(provider.getUrl(), key)) {
      return extrovert
          .prospects()
          .remove(
              RemoveProspect.builder()
                  .profileUrl(Contract.PROFILE)
                  .campaignId(Contract.CAMPAIGN)
                  .rejectPosts(rejectPosts)
                  .build());
    }
  }
}
