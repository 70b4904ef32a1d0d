package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ExtrovertSandboxExtension;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(ExtrovertSandboxExtension.class)
class ProviderVerificationTest {
  private static final UUID CAMPAIGN = UUID.fromString(Contract.CAMPAIGN);
  private static final UUID LIST = UUID.fromString(Contract.LIST);

  private static final Map<String, Consumer<ExtrovertSandbox>> STATES =
      Map.of(
          Contract.A_CAMPAIGN_WITH_A_LIST, ProviderVerificationTest::aCampaignWithAList,
          Contract.A_PROSPECT_ELSEWHERE, ProviderVerificationTest::aProspectElsewhere,
          Contract.A_PROSPECT_IN_THE_CAMPAIGN, ProviderVerificationTest::aProspectInTheCampaign,
          // The sandbox knows one key, and the pact's wrong one is another.
          Contract.A_KEY_THAT_IS_NOT_KNOWN, ProviderVerificationTest::aCampaignWithAList);

  static Stream<Named<SynchronousRequestResponse>> interactions() {
    return DefaultPactReader.INSTANCE
        .loadPact(Contract.acceptedPact().toFile())
        .getInteractions()
        .stream()
        .map(each -> Named.of(each.getDescription(), each.asSynchronousRequestResponse()));
  }

  @ParameterizedTest
  @MethodSource("interactions")
  void theSandboxHonours(SynchronousRequestResponse interaction, ExtrovertSandbox sandbox) {
    assertThat(interaction.getProviderStates())
        .extracting(ProviderState::getName)
        .isSubsetOf(STATES.keySet());
    interaction.getProviderStates().forEach(state -> STATES.get(state.getName()).accept(sandbox));

    PactVerification verification = new PactVerification(URI.create(sandbox.baseUrl()));

    assertThat(Breach.inWords(verification.breaches(interaction))).isEmpty();
    assertThat(sandbox.receivedCount()).isEqualTo(1);
  }

  private static void aCampaignWithAList(ExtrovertSandbox sandbox) {
    sandbox.createCampaign(CAMPAIGN);
    sandbox.createProspectList(CAMPAIGN, LIST);
  }

  private static void aProspectElsewhere(ExtrovertSandbox sandbox) {
    aCampaignWithAList(sandbox);
    UUID elsewhere = sandbox.createProspectList(sandbox.createCampaign());
    sandbox.putProspect(elsewhere, Contract.PROFILE);
  }

  private static void aProspectInTheCampaign(ExtrovertSandbox sandbox) {
    aCampaignWithAList(sandbox);
    sandbox.putProspect(LIST, Contract.PROFILE);
  }
}
