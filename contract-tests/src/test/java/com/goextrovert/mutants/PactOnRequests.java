package com.goextrovert.mutants;

import au.com.dius.pact.consumer.BaseMockServer;
import au.com.dius.pact.consumer.MockHttpServerKt;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.consumer.model.MockServerImplementation;
import au.com.dius.pact.core.model.BasePact;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import com.goextrovert.contract.HttpCall;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** The pact's mock server, set up for one interaction and written to by hand. */
final class PactOnRequests implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final BaseMockServer server;
  private final int promised;

  PactOnRequests(BasePact pact) {
    SynchronousRequestResponse interaction =
        pact.getInteractions().get(0).asSynchronousRequestResponse();
    this.promised = interaction.getResponse().getStatus();
    this.server = MockHttpServerKt.mockServer(pact, closing());
    server.start();
  }

  /** On a connection that is kept, each answer of this server's waits 40 ms for a packet. */
  private static MockProviderConfig closing() {
    return MockProviderConfig.httpConfig(
        "127.0.0.1", 0, PactSpecVersion.V4, MockServerImplementation.Default, true);
  }

  /** Whether the mock server takes the request for the one that it expects. */
  boolean accepts(HttpCall call) throws IOException, InterruptedException {
    return send(http, server.getUrl(), call) == promised;
  }

  @Override
  public void close() {
    server.stop();
  }

  /** Sends it as it is, and gives the status of the answer. */
  static int send(HttpClient http, String baseUrl, HttpCall call)
      throws IOException, InterruptedException {
    String query =
        call.query()
            .map(
                each ->
                    "?"
                        + each.getKey()
                        + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
            .orElse("");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + call.path() + query))
            .version(HttpClient.Version.HTTP_1_1)
            .method(
                call.method(),
                call.body().isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(call.body()));
    call.headers().forEach(request::header);
    return http.send(request.build(), BodyHandlers.discarding()).statusCode();
  }
}
