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

/** The pact's mock server, set up for one interaction and written to by hand. */
final class PactOnRequests implements AutoCloseable {
  private final BaseMockServer server;
  private final Sender sender;
  private final int promised;

  PactOnRequests(BasePact pact) {
    SynchronousRequestResponse interaction =
        pact.getInteractions().get(0).asSynchronousRequestResponse();
    this.promised = interaction.getResponse().getStatus();
    this.server = MockHttpServerKt.mockServer(pact, closing());
    server.start();
    this.sender = new Sender(server.getUrl());
  }

  /** On a connection that is kept, each answer of this server's waits 40 ms for a packet. */
  private static MockProviderConfig closing() {
    return MockProviderConfig.httpConfig(
        "127.0.0.1", 0, PactSpecVersion.V4, MockServerImplementation.Default, true);
  }

  /** Whether the mock server takes the request for the one that it expects. */
  boolean accepts(HttpCall call) throws IOException, InterruptedException {
    return sender.send(call).status() == promised;
  }

  @Override
  public void close() {
    server.stop();
  }
}
