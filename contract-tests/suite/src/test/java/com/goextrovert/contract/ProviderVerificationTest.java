package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.provider.IProviderVerifier;
import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ExtrovertSandboxExtension;
import java.net.URI;
import java.util.List;
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

  @BeforeEach
  void target(PactVerificationContext context, ExtrovertSandbox sandbox) {
    this.sandbox = sandbox;
    URI url = URI.create(sandbox.baseUrl());
    context.setTarget(
        new HttpTestTarget(url.getHost(), url.getPort()) {
          @Override
          public void prepareVerifier(IProviderVerifier verifier, Object test, Pact pact) {
            verifier.setReporters(List.of());
          }
        });
  }

  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  void sandboxKeepsThePact(PactVerificationContext context) {
    assertThat(ObservedViolation.describe(PactViolations.verify(context))).isEmpty();
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
