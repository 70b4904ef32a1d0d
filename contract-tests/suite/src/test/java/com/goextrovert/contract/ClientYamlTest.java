package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.client.Confirmation;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.Prospects;
import com.goextrovert.client.generated.api.ProspectsApi;
import com.goextrovert.openapi.ServerAddress;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ExtrovertSandboxExtension;
import com.goextrovert.sandbox.ReceivedRequest;
import com.goextrovert.sandbox.SandboxResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ties {@code client.yaml} to the specification, the client and the pact's interactions. */
@ExtendWith(ExtrovertSandboxExtension.class)
class ClientYamlTest {
  private static final String SUCCESS =
      "{\"status\":\"success\",\"data\":null,\"message\":\"any text\"}";

  static List<ClientOperation> operations() {
    return Vendored.contract().operations();
  }

  @Test
  void everyResponseHasAnInteraction() {
    assertThat(
            OperationTable.INTERACTIONS.stream()
                .map(each -> each.operation() + " " + each.status())
                .distinct())
        .containsExactlyInAnyOrderElementsOf(
            operations().stream()
                .flatMap(each -> each.reliesOn().keySet().stream().map(s -> each.name() + " " + s))
                .toList());
  }

  @Test
  void serverAndKeyAreThoseOfTheGeneratedClient() {
    assertThat(ServerAddress.of(Vendored.contract().server()))
        .isEqualTo(ServerAddress.of(ProspectsApi.SERVER));
    assertThat(Vendored.contract().apiKey().in()).isEqualTo("header");
    assertThat(Vendored.contract().apiKey().name())
        .isEqualToIgnoringCase(ProspectsApi.API_KEY_HEADER)
        .isEqualToIgnoringCase(Contract.KEY_HEADER);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void clientSendsEachSampleUnchanged(ClientOperation operation, ExtrovertSandbox sandbox)
      throws IOException {
    sandbox.respondWhen(request -> Optional.of(SandboxResponse.status(200).body(SUCCESS)));
    List<JsonNode> samples = OperationTable.bodies(operation);

    try (ExtrovertClient client = Contract.client(sandbox.baseUrl(), sandbox.apiKey())) {
      samples.forEach(body -> OperationTable.call(operation, client.prospects(), body));
    }

    List<JsonNode> sent = new ArrayList<>();
    for (ReceivedRequest request : sandbox.received()) {
      assertThat(request.method()).isEqualToIgnoringCase(operation.method());
      assertThat(request.path()).isEqualTo(operation.path());
      assertThat(request.query()).isEmpty();
      assertThat(request.header(Contract.KEY_HEADER)).contains(sandbox.apiKey());
      sent.add(new JsonMapper().readTree(request.body()));
    }
    assertThat(sent).isEqualTo(samples);
  }

  /** Each operation has its own call, so equal numbers mean that no method is left out. */
  @Test
  void suiteCallsEveryMethodOfTheFacade() {
    // A batch makes the same calls as the methods for a single prospect.
    assertThat(
            Stream.of(Prospects.class.getMethods())
                .filter(method -> method.getReturnType() == Confirmation.class)
                .map(Method::getName)
                .distinct())
        .hasSameSizeAs(operations());
  }
}
