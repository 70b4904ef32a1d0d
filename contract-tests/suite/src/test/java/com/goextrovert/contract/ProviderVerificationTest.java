package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ExtrovertSandboxExtension;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** Verifies the sandbox against the accepted pact. */
@Provider(Contract.PROVIDER)
@PactFolder(Contract.ACCEPTED)
@ExtendWith(ExtrovertSandboxExtension.class)
class ProviderVerificationTest {
  private static final UUID CAMPAIGN = UUID.fromString(Contract.CAMPAIGN);
  private static final UUID LIST = UUID.fromString(Contract.LIST);

  private ExtrovertSandbox sandbox;
  private PactTarget target;

  @BeforeEach
  void target(PactVerificationContext context, ExtrovertSandbox sandbox) {
    this.sandbox = sandbox;
    target = new PactTarget(sandbox.baseUrl(), Duration.ofMinutes(1), PactInteraction::request);
    context.setTarget(target);
  }

  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  void sandboxKeepsThePact(PactVerificationContext context) {
    assertThat(ObservedViolation.describe(target.verify(context))).isEmpty();
    assertThat(sandbox.receivedCount()).isEqualTo(1);
  }

  @State({Contract.CAMPAIGN_WITH_LIST, Contract.UNKNOWN_KEY})
  void campaignWithList() {
    sandbox.createCampaign(CAMPAIGN);
    sandbox.createProspectList(CAMPAIGN, LIST);
  }

  @State(Contract.PROSPECT_ELSEWHERE)
  void prospectElsewhere() {
    campaignWithList();
    UUID elsewhere = sandbox.createProspectList(sandbox.createCampaign());
    sandbox.putProspect(elsewhere, Contract.PROFILE);
  }

  @State(Contract.PROSPECT_IN_CAMPAIGN)
  void prospectInCampaign() {
    campaignWithList();
    sandbox.putProspect(LIST, Contract.PROFILE);
  }
}
