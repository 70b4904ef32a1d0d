package com.goextrovert.mutants;

import au.com.dius.pact.consumer.BaseMockServer;
import au.com.dius.pact.consumer.MockHttpServerKt;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.consumer.model.MockServerImplementation;
import au.com.dius.pact.core.model.PactSpecVersion;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.DocumentedOperation;
import com.goextrovert.contract.PactFile;
import com.goextrovert.contract.PactFile.Entry;
import com.goextrovert.contract.SpecificationValidator;
import com.goextrovert.remote.BoundedHttpClient;
import com.goextrovert.remote.RequestMessage;
import java.time.Duration;
import java.util.Map;

/** Gives the variants of an operation's requests to Pact's mock server and to the specification. */
final class RequestTrial {
  private RequestTrial() {}

  static MatrixRow run(
      DocumentedOperation operation, SpecificationValidator specification, ObjectNode pact)
      throws Exception {
    MutantTrial<RequestMessage> trial = new MutantTrial<>(Map.of());
    for (Entry interaction : PactFile.entries(pact)) {
      if (!interaction.method().equals(operation.method())
          || !interaction.path().equals(operation.path())) {
        continue;
      }
      BaseMockServer provider =
          MockHttpServerKt.mockServer(PactVariants.only(pact, interaction.json()), closing());
      provider.start();
      try {
        BoundedHttpClient http = new BoundedHttpClient(provider.getUrl(), Duration.ofMinutes(1));
        trial.run(
            RequestMutants.of(operation, interaction),
            HarmlessRequests.of(interaction),
            Map.of(
                Check.PACT,
                request -> http.send(request).status() != interaction.status(),
                Check.SPECIFICATION,
                request -> !specification.violations(request).isEmpty()));
      } finally {
        provider.stop();
      }
    }
    return trial.row(operation.label(), "request");
  }

  /** On kept connections, each response of this server waits 40 ms for a packet. */
  private static MockProviderConfig closing() {
    return MockProviderConfig.httpConfig(
        "127.0.0.1", 0, PactSpecVersion.V4, MockServerImplementation.Default, true);
  }
}
