package com.goextrovert.live;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import com.goextrovert.client.error.AuthenticationException;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.contract.Breach;
import com.goextrovert.contract.PactVerification;
import com.goextrovert.remote.BoundedHttp;
import com.goextrovert.remote.HttpAnswer;
import com.goextrovert.remote.NoAnswerException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Verifies a pact against a provider that is not ours to prepare. */
final class LiveVerification {
  private final LiveTarget target;
  private final ProviderStates states;
  private final LiveRequests requests;
  private final BoundedHttp http;
  private final Discretion discretion;

  LiveVerification(LiveTarget target, ProviderStates states, BoundedHttp http) {
    this.target = target;
    this.states = states;
    this.requests = new LiveRequests(target);
    this.http = http;
    this.discretion = new Discretion(target);
  }

  /** Verifies each interaction, tells each verdict as it falls, and cleans up. */
  LiveReport verify(Pact pact, Consumer<Verdict> listener) {
    List<Verdict> verdicts = new ArrayList<>();
    String leftBehind = "";
    try {
      for (Interaction interaction : pact.getInteractions()) {
        Verdict verdict = verify(interaction);
        listener.accept(verdict);
        verdicts.add(verdict);
      }
    } finally {
      leftBehind = cleanUp();
    }
    String address = target.confidential().shown(target.baseUrl().toString());
    return new LiveReport(address, List.copyOf(verdicts), leftBehind);
  }

  private Verdict verify(Interaction interaction) {
    String description = interaction.getDescription();
    try {
      for (ProviderState state : interaction.getProviderStates()) {
        states.prepare(state.getName());
      }
    } catch (NotPreparedException e) {
      return Verdict.notVerified(description, e);
    }
    return Verdict.of(description, breaches(interaction.asSynchronousRequestResponse()));
  }

  private List<Breach> breaches(SynchronousRequestResponse interaction) {
    try {
      HttpAnswer answer = http.send(requests.of(interaction));
      return new PactVerification(new AnsweredClient(answer))
          .breaches(interaction).stream().map(discretion::about).toList();
    } catch (NoAnswerException e) {
      return List.of(PactVerification.noAnswer(interaction, e.getMessage()));
    }
  }

  private String cleanUp() {
    try {
      states.clear();
      return "";
    } catch (AuthenticationException e) {
      // With a key that is not accepted nothing was added.
      return "";
    } catch (ExtrovertException e) {
      return "the prospect may still be in a campaign: " + ProviderStates.said(e);
    }
  }
}
