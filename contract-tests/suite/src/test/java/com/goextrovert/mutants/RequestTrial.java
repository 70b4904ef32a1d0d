package com.goextrovert.mutants;

import au.com.dius.pact.consumer.BaseMockServer;
import au.com.dius.pact.consumer.MockHttpServerKt;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.consumer.model.MockServerImplementation;
import au.com.dius.pact.core.model.BasePact;
import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.DocumentedOperation;
import com.goextrovert.contract.SpecificationValidator;
import com.goextrovert.remote.BoundedHttpClient;
import com.goextrovert.remote.RequestMessage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the variants of an operation's requests to Pact's mock server and to the specification. */
final class RequestTrial {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private RequestTrial() {}

  /**
   * Runs the trial.
   *
   * @param pacts pacts of one interaction each
   */
  static MatrixRow run(
      DocumentedOperation operation, SpecificationValidator specification, List<BasePact> pacts)
      throws Exception {
    MutantTrial<RequestMessage> trial = new MutantTrial<>(Map.of());
    for (BasePact pact : pacts) {
      SynchronousRequestResponse interaction =
          pact.getInteractions().get(0).asSynchronousRequestResponse();
      RequestMessage valid = message(interaction.getRequest());
      if (!valid.method().equals(operation.method()) || !valid.path().equals(operation.path())) {
        continue;
      }
      ObjectNode body = json(valid.body());
      BaseMockServer provider = MockHttpServerKt.mockServer(pact, closing());
      provider.start();
      try {
        BoundedHttpClient http = new BoundedHttpClient(provider.getUrl(), LIMIT);
        trial.run(
            RequestMutants.of(operation, valid, body),
            HarmlessRequests.of(valid, body),
            Map.of(
                Check.PACT,
                request -> http.send(request).status() != interaction.getResponse().getStatus(),
                Check.SPECIFICATION,
                request -> !specification.violations(request).isEmpty()));
      } finally {
        provider.stop();
      }
    }
    return trial.row(operation.label(), "request");
  }

  static RequestMessage message(IRequest request) {
    Map<String, String> headers = new LinkedHashMap<>();
    request.getHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
    return new RequestMessage(
        request.getMethod(),
        request.getPath(),
        Optional.empty(),
        headers,
        request.getBody().valueAsString());
  }

  static ObjectNode json(String body) throws JsonProcessingException {
    JsonMapper json = new JsonMapper();
    return body.isEmpty() ? json.createObjectNode() : (ObjectNode) json.readTree(body);
  }

  /** On kept connections, each response of this server waits 40 ms for a packet. */
  private static MockProviderConfig closing() {
    return MockProviderConfig.httpConfig(
        "127.0.0.1", 0, PactSpecVersion.V4, MockServerImplementation.Default, true);
  }
}
