package com.goextrovert.sandbox;

import java.util.Objects;
import java.util.Optional;

/** Records requests, and chooses between scripted responses and the provider's. */
final class SandboxHandler {
  private final Provider provider;
  private final ResponseScript script;
  private final RequestLog log;

  SandboxHandler(Provider provider, ResponseScript script, RequestLog log) {
    this.provider = provider;
    this.script = script;
    this.log = log;
  }

  SandboxResponse handle(ReceivedRequest request) {
    log.add(request);
    Optional<SandboxResponse> scripted;
    try {
      scripted = Objects.requireNonNull(script.responseTo(request), "the rule returned null");
    } catch (RuntimeException | Error e) {
      return provider.error(500, "The rule given to respondWhen failed: " + e);
    }
    if (scripted.isPresent() && !scripted.get().handlesFirst()) {
      return scripted.get();
    }
    SandboxResponse real = provider.respond(request);
    return scripted.orElse(real);
  }

  /** Responds to a request that is not valid HTTP. */
  SandboxResponse reject(RejectedRequestException rejected) {
    return provider.error(rejected.status(), rejected.reason());
  }
}
