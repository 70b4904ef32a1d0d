package com.goextrovert.client;

import com.goextrovert.client.internal.answer.Secrets;
import com.goextrovert.client.internal.call.AttemptFunction;
import com.goextrovert.client.internal.call.CallPlan;
import com.goextrovert.client.internal.call.Caller;
import com.goextrovert.client.internal.call.Completed;
import com.goextrovert.client.internal.call.RetryPolicy;
import com.goextrovert.client.internal.http.Attempt;
import com.goextrovert.client.internal.http.ProspectsGateway;
import com.goextrovert.client.internal.input.ApiKey;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Turns a request object into a call. */
final class ExtrovertProspects implements Prospects {

  /**
   * What holds for a call unless its options say otherwise.
   *
   * @param deadline how long it may take
   * @param attemptTimeout how long one attempt may take
   * @param maxRetries how many attempts may follow the first
   */
  record Defaults(Duration deadline, Duration attemptTimeout, int maxRetries) {}

  private final ProspectsGateway gateway;
  private final Caller caller;
  private final Supplier<String> apiKey;
  private final Defaults defaults;
  private final BooleanSupplier closed;

  ExtrovertProspects(
      ProspectsGateway gateway,
      Caller caller,
      Supplier<String> apiKey,
      Defaults defaults,
      BooleanSupplier closed) {
    this.gateway = gateway;
    this.caller = caller;
    this.apiKey = apiKey;
    this.defaults = defaults;
    this.closed = closed;
  }

  @Override
  public Confirmation add(AddProspect prospect, RequestOptions options) {
    require(prospect, options);
    boolean move = prospect.onDuplicate() == DuplicatePolicy.MOVE;
    int retries = options.maxRetries().orElse(defaults.maxRetries());
    RetryPolicy policy =
        move ? RetryPolicy.idempotent(retries) : RetryPolicy.nonIdempotent(retries);
    String key = ApiKey.require(apiKey.get());
    return call(
        plan("add prospect", policy, options),
        new Secrets(key, ProfileUrl.slugOf(prospect.profileUrl())),
        timeout ->
            gateway.add(
                prospect.prospectListId(),
                prospect.profileUrl(),
                prospect.campaignId(),
                move,
                new Attempt(key, timeout)));
  }

  @Override
  public Confirmation remove(RemoveProspect prospect, RequestOptions options) {
    require(prospect, options);
    int retries = options.maxRetries().orElse(defaults.maxRetries());
    String key = ApiKey.require(apiKey.get());
    return call(
        plan("remove prospect", RetryPolicy.idempotent(retries), options),
        new Secrets(key, ProfileUrl.slugOf(prospect.profileUrl())),
        timeout ->
            gateway.remove(
                prospect.profileUrl(),
                prospect.campaignId(),
                prospect.rejectPosts(),
                new Attempt(key, timeout)));
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

  private CallPlan plan(String operation, RetryPolicy policy, RequestOptions options) {
    return new CallPlan(
        operation,
        policy,
        options.deadline().orElse(defaults.deadline()),
        defaults.attemptTimeout());
  }

  private Confirmation call(CallPlan plan, Secrets secrets, AttemptFunction attempt) {
    Completed completed = caller.call(plan, secrets, attempt);
    return Confirmation.of(
        completed.confirmed().message(), completed.confirmed().status(), completed.attempts());
  }
}
