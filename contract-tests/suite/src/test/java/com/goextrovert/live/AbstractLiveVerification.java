package com.goextrovert.live;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.client.AddProspect;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.RemoveProspect;
import com.goextrovert.client.error.AuthenticationException;
import com.goextrovert.client.error.BadRequestException;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.error.InvalidResponseException;
import com.goextrovert.client.error.NotFoundException;
import com.goextrovert.contract.Contract;
import com.goextrovert.contract.PactTarget;
import com.goextrovert.live.LiveReport.LiveResult;
import com.goextrovert.live.LiveSettings.CampaignList;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Verifies a real provider against a pact. Provider states are prepared through the API itself. The
 * prospect is removed from the campaigns set aside and from no other: preparing never moves a
 * prospect, for it may be elsewhere for a reason.
 */
@Provider(Contract.PROVIDER)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(LiveRun.Resolver.class)
abstract class AbstractLiveVerification {
  private final List<LiveResult> results = new ArrayList<>();
  private LiveRun run;
  private LiveSettings settings;
  private ExtrovertClient client;
  private PactTarget target;
  private String interaction;
  private LiveResult result;

  @BeforeAll
  void start(LiveRun run) throws IOException {
    this.run = run;
    Files.deleteIfExists(run.report());
    settings = LiveSettings.from(run.variables());
    client = settings.client(run.limit());
    String announcement =
        "LIVE: verifying %s; this changes campaign %s"
            .formatted(settings.baseUrl(), settings.list().campaignId());
    run.out().println(settings.secrets().redact(announcement));
  }

  @BeforeEach
  void target(PactVerificationContext context) {
    interaction = context.getInteraction().getDescription();
    result = null;
    target = new PactTarget(settings.baseUrl(), run.limit(), settings::request);
    context.setTarget(target);
  }

  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  void providerKeepsThePact(PactVerificationContext context) {
    if (result == null) {
      ResponseRedaction redaction = new ResponseRedaction(settings);
      result =
          LiveResult.of(
              interaction, target.verify(context).stream().map(redaction::redact).toList());
    }
    if (result.isFailure()) {
      Assertions.fail("\n" + result);
    }
    Assumptions.assumeTrue(result.reason().isEmpty(), result.reason());
  }

  @AfterEach
  void record() {
    if (result == null) {
      // Pact fails before the test if no method prepares the state.
      notVerified("no method prepares its provider state", false);
    }
    results.add(result);
  }

  @AfterAll
  void report() throws IOException {
    if (client == null) {
      return;
    }
    String leftBehind = cleanUp();
    client.close();
    String address = settings.secrets().redact(settings.baseUrl());
    LiveReport report = new LiveReport(address, List.copyOf(results), leftBehind);
    Files.createDirectories(run.report().toAbsolutePath().getParent());
    new JsonMapper().writerWithDefaultPrettyPrinter().writeValue(run.report().toFile(), report);
    run.out().println(report + "; " + run.report());
    if (report.isFailure()) {
      Assertions.fail("The live verification failed; see " + run.report() + ".");
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
    if (settings.otherList().isPresent()) {
      prepare(() -> put(settings.otherList().get()));
    } else {
      notVerified(
          "it needs a second campaign, given in %s and %s"
              .formatted(LiveSettings.OTHER_CAMPAIGN, LiveSettings.OTHER_LIST),
          true);
    }
  }

  /** The pact's wrong key is unknown to every provider. */
  @State(Contract.UNKNOWN_KEY)
  void unknownKey() {}

  private void prepare(Runnable calls) {
    try {
      calls.run();
    } catch (BadRequestException e) {
      notVerified(
          describe(e) + "; is the prospect in a list of a campaign that was not set aside?", false);
    } catch (ExtrovertException e) {
      notVerified(describe(e), false);
    }
  }

  private void notVerified(String reason, boolean excused) {
    result = LiveResult.notVerified(interaction, reason, excused);
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
      // The pact judges such a response, in the interaction that is about it.
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
      // It is not there; upstream names 400 for this.
    } catch (InvalidResponseException e) {
      // The pact judges such a response, in the interaction that is about it.
    }
  }

  private String cleanUp() {
    try {
      clear();
      return "";
    } catch (AuthenticationException e) {
      // With a rejected key, nothing was added.
      return "";
    } catch (ExtrovertException e) {
      return "the prospect may still be in a campaign: " + describe(e);
    }
  }

  /** Omits the parts of the message that the provider chooses. */
  private static String describe(ExtrovertException e) {
    return e.getMessage().replaceAll("request id \\S+, |(?<=redirect )to \\S+ ", "");
  }
}
