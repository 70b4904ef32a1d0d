package com.goextrovert.contract;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ExtrovertSandboxExtension;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

@Provider(Contract.PROVIDER)
@PactFolder(Contract.ACCEPTED)
@ExtendWith(ExtrovertSandboxExtension.class)
class ProviderVerificationTest {
  private static final UUID CAMPAIGN = UUID.fromString(Contract.CAMPAIGN);
  private static final UUID LIST = UUID.fromString(Contract.LIST);

  private ExtrovertSandbox sandbox;

  @BeforeEach
  void verifyAgainstTheSandbox(ExtrovertSandbox sandbox, PactVerificationContext verification) {
    this.sandbox = sandbox;
    URI address = URI.create(sandbox.baseUrl());
    verification.setTarget(new HttpTestTarget(address.getHost(), address.getPort()));
  }

  @State(Contract.A_CAMPAIGN_WITH_A_LIST)
  void aCampaignWithAList() {
    sandbox.createCampaign(CAMPAIGN);
    sandbox.createProspectList(CAMPAIGN, LIST);
  }

  @State(Contract.A_PROSPECT_ELSEWHERE)
  void aProspectElsewhere() {
    aCampaignWithAList();
    UUID elsewhere = sandbox.createProspectList(sandbox.createCampaign());
    sandbox.putProspect(elsewhere, Contract.PROFILE);
  }

  @State(Contract.A_PROSPECT_IN_THE_CAMPAIGN)
  void aProspectInTheCampaign() {
    aCampaignWithAList();
    sandbox.putProspect(LIST, Contract.PROFILE);
  }

  /** The sandbox knows one key, and the pact's wrong one is another. */
  @State(Contract.A_KEY_THAT_IS_NOT_KNOWN)
  void aKeyThatIsNotKnown() {
    aCampaignWithAList();
  }

  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  void theSandboxHonours(PactVerificationContext verification) {
    verification.verifyInteraction();
  }
}
