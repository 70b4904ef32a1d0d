package com.goextrovert.broker;

import au.com.dius.pact.core.pactbroker.HalClient;
import au.com.dius.pact.core.pactbroker.IHalClient;
import au.com.dius.pact.core.pactbroker.PactBrokerClient;
import au.com.dius.pact.core.pactbroker.PactBrokerClientConfig;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.remote.ExchangeFailedException;
import java.io.IOException;
import java.net.ProxySelector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.net.URIAuthority;

/**
 * Pact's broker client, restricted to the configured host. It follows no redirects, and sends
 * requests and credentials to that host even if the broker's links name another. Every response
 * except a JSON object with a 2xx status code becomes an {@link ExchangeFailedException}.
 */
final class SingleHostBrokerClient extends PactBrokerClient {
  private static final int MAX_BODY_BYTES = 1 << 20;

  private final BrokerAccess access;
  private final CloseableHttpClient http;

  SingleHostBrokerClient(BrokerAccess access) {
    super(access.address().toString(), new HashMap<>(), new PactBrokerClientConfig());
    this.access = access;
    HttpHost broker = HttpHost.create(access.address());
    SystemDefaultRoutePlanner routes = new SystemDefaultRoutePlanner(ProxySelector.getDefault());
    this.http =
        HttpClients.custom()
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .setRoutePlanner((host, context) -> routes.determineRoute(broker, context))
            .addRequestInterceptorFirst(
                (request, entity, context) -> {
                  request.setScheme(broker.getSchemeName());
                  request.setAuthority(new URIAuthority(broker));
                })
            .addExecInterceptorFirst("check", this::check)
            .setDefaultHeaders(List.of(new BasicHeader("Authorization", access.authorization())))
            .build();
  }

  @Override
  public IHalClient newHalClient() {
    HalClient client = new HalClient(getPactBrokerUrl(), Map.of(), getConfig());
    client.setHttpClient(http);
    return client;
  }

  private ClassicHttpResponse check(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    ClassicHttpResponse response = chain.proceed(request, scope);
    byte[] body =
        response.getEntity() == null
            ? new byte[0]
            : EntityUtils.toByteArray(response.getEntity(), MAX_BODY_BYTES);
    JsonNode json = json(body);
    if (response.getCode() / 100 != 2) {
      JsonNode errors = json.path("errors");
      throw new ExchangeFailedException(
          describe(response.getCode())
              + (errors.isMissingNode() ? "" : " Its errors: " + access.redact(errors.toString())));
    }
    if (!json.isObject()) {
      throw new ExchangeFailedException(
          "its response is not JSON; is PACT_BROKER_BASE_URL a Pact Broker, or a login page?");
    }
    response.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    return response;
  }

  private static JsonNode json(byte[] body) {
    try {
      return new JsonMapper().readTree(body);
    } catch (IOException notJson) {
      return new JsonMapper().missingNode();
    }
  }

  private static String describe(int status) {
    String reason =
        switch (status) {
          case 401, 403 -> "it does not accept the credentials (%d).";
          case 404 -> "it has no such resource (%d); is PACT_BROKER_BASE_URL complete?";
          case 409 -> "it has another pact for this version (%d); publish under a new version.";
          default ->
              status / 100 == 3
                  ? "it redirects to another address (%d); redirects are not followed."
                  : "it cannot handle the request (%d).";
        };
    return reason.formatted(status);
  }
}
