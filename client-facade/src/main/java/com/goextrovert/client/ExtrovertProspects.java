package com.goextrovert.client;

import com.goextrovert.client.generated.api.ProspectsApi;
import com.goextrovert.client.generated.model.AddProspectRequest;
import com.goextrovert.client.generated.model.RemoveProspectRequest;
import com.goextrovert.client.internal.call.CallExecutor;
import com.goextrovert.client.internal.call.CallPlan;
import com.goextrovert.client.internal.call.RetryPolicy;
import com.goextrovert.client.internal.call.Secrets;
import com.goextrovert.client.internal.input.ApiKey;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Turns request objects into calls of the generated Feign interface. */
final class ExtrovertProspects implements Prospects {

  /** Settings of the client that hold for every call; {@link RequestOptions} override some. */
  record Defaults(
      Duration deadline,
      Duration attemptTimeout,
      int maxRetries,
      Duration initialBackoff,
      Duration maxBackoff) {}

  private final ProspectsApi api;
  private final CallExecutor<Confirmation> executor;
  private final Supplier<String> apiKey;
  private final Defaults defaults;
  private final BooleanSupplier closed;

  ExtrovertProspects(
      ProspectsApi api,
      CallExecutor<Confirmation> executor,
      Supplier<String> apiKey,
      Defaults defaults,
      BooleanSupplier closed) {
    this.api = api;
    this.executor = executor;
    this.apiKey = apiKey;
    this.defaults = defaults;
    this.closed = closed;
  }

  @Override
  public Confirmation add(AddProspect prospect, RequestOptions options) {
    require(prospect, options);
    boolean move = prospect.onDuplicate() == DuplicatePolicy.MOVE;
    AddProspectRequest request =
        new AddProspectRequest()
            .prospectListId(prospect.prospectListId().toString())
            .prospectProfileUrl(prospect.profileUrl())
            .campaignId(prospect.campaignId().toString())
            .moveDuplicatedProspect(move);
    return executor.execute(
        plan("add prospect", move, prospect.profileUrl(), options),
        attempt -> api.addProspectWithHttpInfo(request, attempt));
  }

  @Override
  public Confirmation remove(RemoveProspect prospect, RequestOptions options) {
    require(prospect, options);
    RemoveProspectRequest request =
        new RemoveProspectRequest()
            .prospectProfileUrl(prospect.profileUrl())
            .campaignId(prospect.campaignId().toString())
            .rejectPosts(prospect.rejectPosts());
    return executor.execute(
        plan("remove prospect", true, prospect.profileUrl(), options),
        attempt -> api.removeProspectWithHttpInfo(request, attempt));
  }

  private void require(Object prospect, RequestOptions options) {
    if (prospect == null) {
      throw new IllegalArgumentException("prospect is missing; give what to add or to remove");
    }
    if (options == null) {
      throw new IllegalArgumentException("options are missing; leave them out for the client's");
    }
    if (closed.getAsBoolean()) {
      throw new IllegalStateException("the client is closed");
    }
  }

  private CallPlan plan(
      String operation, boolean idempotent, String profileUrl, RequestOptions options) {
    return new CallPlan(
        operation,
        new RetryPolicy(
            idempotent,
            options.maxRetries().orElse(defaults.maxRetries()),
            defaults.initialBackoff(),
            defaults.maxBackoff()),
        options.deadline().orElse(defaults.deadline()),
        defaults.attemptTimeout(),
        new Secrets(ApiKey.require(apiKey.get()), ProfileUrl.slugOf(profileUrl)));
  }
}
