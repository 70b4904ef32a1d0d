package com.goextrovert.live;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import com.goextrovert.client.AddProspect;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.RemoveProspect;
import com.goextrovert.client.error.AuthenticationException;
import com.goextrovert.client.error.BadRequestException;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.error.InvalidResponseException;
import com.goextrovert.client.error.NotFoundException;
import com.goextrovert.contract.Contract;
import com.goextrovert.contract.ObservedViolation;
import com.goextrovert.contract.PactInteraction;
import com.goextrovert.contract.PactTarget;
import com.goextrovert.live.LiveSettings.CampaignList;
import com.goextrovert.remote.EnvironmentVariables;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/**
 * Verifies the real provider against the accepted pact, and prepares provider states through its
 * API. Removes the prospect only from the campaigns reserved for the run. Preparation never moves
 * it from another campaign, where it may be in use.
 */
@Provider(Contract.PROVIDER)
@PactFolder(Contract.ACCEPTED)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(LiveVerification.EnvironmentResolver.class)
final class LiveVerification {
  private LiveSettings settings;
  private ExtrovertClient client;
  private PactInteraction interaction;
  private PactTarget target;

  @BeforeAll
  void start(EnvironmentVariables variables) {
    settings = LiveSettings.from(variables);
    client = settings.client();
    // Omits the path, which may be secret.
    System.out.printf(
        "LIVE: verifying %s; this changes campaign %s%n",
        URI.create(settings.baseUrl()).getAuthority(), settings.list().campaignId());
  }

  @BeforeEach
  void target(PactVerificationContext context) {
    interaction = PactInteraction.of(context.getInteraction());
    if (settings.otherList().isEmpty() && interaction.hasState(Contract.PROSPECT_ELSEWHERE)) {
      String reason =
          "not verified: %s; set %s and %s"
              .formatted(interaction, LiveSettings.OTHER_CAMPAIGN, LiveSettings.OTHER_LIST);
      System.out.println(reason);
      abort(reason);
    }
    target = new PactTarget(settings.baseUrl(), settings.limit(), settings::request);
    context.setTarget(target);
  }

  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  void providerKeepsThePact(PactVerificationContext context) {
    List<ObservedViolation> violations =
        target.verify(context).stream().map(settings::redact).toList();
    if (!violations.isEmpty()) {
      fail(interaction + ":" + ObservedViolation.describe(violations));
    }
    System.out.println("verified: " + interaction);
  }

  @AfterAll
  void cleanUp() {
    if (client == null) {
      return;
    }
    try {
      clear();
    } catch (AuthenticationException e) {
      // The provider rejected the key, so it added nothing.
    } catch (ExtrovertException e) {
      fail("The prospect may still be in a campaign: " + describe(e));
    } finally {
      client.close();
    }
  }

  @State(Contract.CAMPAIGN_WITH_LIST)
  void campaignWithList() {
    prepare(this::clear);
  }

  @State(Contract.PROSPECT_IN_CAMPAIGN)
  void prospectInCampaign() {
    prepare(() -> put(settings.list()));
  }

  @State(Contract.PROSPECT_ELSEWHERE)
  void prospectElsewhere() {
    prepare(() -> put(settings.otherList().orElseThrow()));
  }

  /** Needs no preparation: no provider accepts the wrong key of the pact. */
  @State(Contract.UNKNOWN_KEY)
  void unknownKey() {}

  private void prepare(Runnable calls) {
    try {
      calls.run();
    } catch (ExtrovertException e) {
      String hint =
          e instanceof BadRequestException
              ? "; is the prospect in a campaign that is not reserved for this?"
              : "";
      fail("cannot prepare the state for: " + interaction + ": " + describe(e) + hint);
    }
  }

  private void put(CampaignList list) {
    clear();
    AddProspect addition =
        AddProspect.builder()
            .profileUrl(settings.profileUrl())
            .campaignId(list.campaignId())
            .prospectListId(list.prospectListId())
            .build();
    try {
      client.prospects().add(addition);
    } catch (InvalidResponseException e) {
      // The interactions that add a prospect report it.
    }
  }

  private void clear() {
    remove(settings.list().campaignId());
    settings.otherList().ifPresent(list -> remove(list.campaignId()));
  }

  private void remove(UUID campaignId) {
    RemoveProspect removal =
        RemoveProspect.builder().profileUrl(settings.profileUrl()).campaignId(campaignId).build();
    try {
      client.prospects().remove(removal);
    } catch (NotFoundException | BadRequestException e) {
      // The prospect is not in the campaign; upstream's introduction documents 400 for this.
    } catch (InvalidResponseException e) {
      // The interactions that remove a prospect report it.
    }
  }

  /** Omits the parts of the message that the provider chooses. */
  private static String describe(ExtrovertException e) {
    return e.getMessage().replaceAll("request id \\S+, |(?<=redirect )to \\S+ ", "");
  }

  /** Supplies environment variables; JUnit's configuration parameters override them in tests. */
  static final class EnvironmentResolver extends TypeBasedParameterResolver<EnvironmentVariables> {

    @Override
    public EnvironmentVariables resolveParameter(
        ParameterContext parameter, ExtensionContext context) {
      return new EnvironmentVariables(
          name -> context.getConfigurationParameter(name).orElseGet(() -> System.getenv(name)));
    }
  }
}
