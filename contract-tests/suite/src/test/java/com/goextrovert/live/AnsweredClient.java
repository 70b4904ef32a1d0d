package com.goextrovert.live;

import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.provider.HttpClientFactory;
import au.com.dius.pact.provider.ProviderClient;
import au.com.dius.pact.provider.ProviderInfo;
import au.com.dius.pact.provider.ProviderResponse;
import com.goextrovert.remote.HttpAnswer;

/**
 * Hands Pact an answer that is there already. Pact's own client waits without a limit, and follows
 * redirects with all headers.
 */
final class AnsweredClient extends ProviderClient {
  private final HttpAnswer answer;

  AnsweredClient(HttpAnswer answer) {
    super(new ProviderInfo("live"), new HttpClientFactory());
    this.answer = answer;
  }

  @Override
  public ProviderResponse makeRequest(IRequest request) {
    ContentType type =
        answer
            .headers()
            .firstValue("Content-Type")
            .map(ContentType::fromString)
            .orElse(ContentType.getUNKNOWN());
    return new ProviderResponse(
        answer.status(), answer.headers().map(), type, OptionalBody.body(answer.body(), type));
  }
}
