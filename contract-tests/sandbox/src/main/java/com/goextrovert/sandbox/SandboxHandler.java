package com.goextrovert.sandbox;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Records requests, and chooses between refusals, scripted responses, faults and the provider's.
 */
final class SandboxHandler {
  private final Provider provider;
  private final ResponseScript script;
  private final RequestLog log;
  private final Disturbances disturbances;
  private final Optional<StatePage> page;

  SandboxHandler(
      Provider provider,
      ResponseScript script,
      RequestLog log,
      Disturbances disturbances,
      Optional<StatePage> page) {
    this.provider = provider;
    this.script = script;
    this.log = log;
    this.disturbances = disturbances;
    this.page = page;
  }

  SandboxResponse handle(ReceivedRequest request) {
    if (page.isPresent() && isForPage(request)) {
      return page.get().response(log.count(), disturbances.refused());
    }
    log.add(request);
    OptionalLong wait = disturbances.secondsUntilAllowed();
    SandboxResponse response =
        wait.isEmpty()
            ? respond(request)
            : provider
                .error(429, "Too many requests")
                .header("Retry-After", Long.toString(wait.getAsLong()));
    page.ifPresent(shown -> shown.add(request, response));
    return response.delayedBy(response.delay().plus(disturbances.latency()));
  }

  private boolean isForPage(ReceivedRequest request) {
    return request.method().equals("GET")
        && request.path().equals(StatePage.PATH)
        // The API has precedence, should it ever have this path.
        && !provider.serves(StatePage.PATH);
  }

  private SandboxResponse respond(ReceivedRequest request) {
    Optional<SandboxResponse> scripted;
    try {
      scripted = Objects.requireNonNull(script.responseTo(request), "the rule returned null");
    } catch (RuntimeException | Error e) {
      return provider.error(500, "The rule given to respondWhen failed: " + e);
    }
    SandboxResponse chosen = scripted.or(disturbances::fault).orElseGet(SandboxResponse::real);
    if (!chosen.handlesFirst()) {
      return chosen;
    }
    SandboxResponse real = provider.respond(request);
    return chosen.isReal() ? real.delayedBy(chosen.delay()) : chosen;
  }

  /** Responds to a request that is not valid HTTP. */
  SandboxResponse reject(RejectedRequestException rejected) {
    return provider.error(rejected.status(), rejected.reason());
  }
}
