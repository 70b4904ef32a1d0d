package com.goextrovert.client;

import com.goextrovert.client.generated.api.ProspectsApi;
import com.goextrovert.client.generated.model.AddProspectRequest;
import com.goextrovert.client.generated.model.AddProspectResponse;
import com.goextrovert.client.generated.model.RemoveProspectRequest;
import com.goextrovert.client.generated.model.RemoveProspectResponse;
import com.goextrovert.client.internal.call.CallObserver;
import com.goextrovert.client.internal.call.CallSimulation;
import com.goextrovert.client.internal.http.AttemptOptions;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Records requests and responds by the script of a simulation. */
final class FakeProspectsApi implements ProspectsApi {
  private final CallSimulation simulation;
  private final List<String> sent = new ArrayList<>();

  FakeProspectsApi(CallSimulation simulation) {
    this.simulation = simulation;
  }

  @Override
  public Response addProspectWithHttpInfo(AddProspectRequest request, Request.Options options)
      throws IOException {
    return send(
        "add %s to list %s of campaign %s, move %s"
            .formatted(
                request.getProspectProfileUrl(),
                request.getProspectListId(),
                request.getCampaignId(),
                request.getMoveDuplicatedProspect()),
        options);
  }

  @Override
  public Response removeProspectWithHttpInfo(RemoveProspectRequest request, Request.Options options)
      throws IOException {
    return send(
        "remove %s from campaign %s, reject %s"
            .formatted(
                request.getProspectProfileUrl(), request.getCampaignId(), request.getRejectPosts()),
        options);
  }

  private Response send(String request, Request.Options options) throws IOException {
    AttemptOptions attempt = (AttemptOptions) options;
    sent.add(request + ", key " + attempt.apiKey());
    return simulation.attempt(attempt);
  }

  @Override
  public AddProspectResponse addProspect(AddProspectRequest request) {
    throw new UnsupportedOperationException("loses status and headers");
  }

  @Override
  public RemoveProspectResponse removeProspect(RemoveProspectRequest request) {
    throw new UnsupportedOperationException("loses status and headers");
  }

  static final ExtrovertProspects.Defaults DEFAULTS = defaults(Duration.ZERO);

  private static ExtrovertProspects.Defaults defaults(Duration interval) {
    return new ExtrovertProspects.Defaults(
        "http://localhost",
        interval,
        Duration.ofSeconds(30),
        Duration.ofSeconds(10),
        2,
        Duration.ofMillis(500),
        Duration.ofSeconds(8));
  }

  Prospects prospects(Supplier<String> apiKey, CallObserver observer, BooleanSupplier closed) {
    return new ExtrovertProspects(this, simulation.executor(observer), apiKey, DEFAULTS, closed);
  }

  /** Returns the prospects of a client with a rate limit. */
  ExtrovertProspects limitedProspects(Duration interval) {
    return new ExtrovertProspects(
        this,
        simulation.withInterval(interval).executor(simulation.observer()),
        () -> "team-key",
        defaults(interval),
        () -> false);
  }

  List<String> sent() {
    return sent;
  }
}
