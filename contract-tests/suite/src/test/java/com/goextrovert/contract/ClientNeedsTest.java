package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.generated.api.ProspectsApi;
import com.goextrovert.openapi.ServerAddress;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ExtrovertSandboxExtension;
import com.goextrovert.sandbox.ReceivedRequest;
import com.goextrovert.sandbox.SandboxResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ties {@code client.yaml} to what the client does and what the pact says. */
@ExtendWith(ExtrovertSandboxExtension.class)
class ClientNeedsTest {
  private static final String SUCCESS =
      "{\"status\":\"success\",\"data\":null,\"message\":\"any text\"}";

  private final JsonMapper json = new JsonMapper();

  static Stream<ClientOperation> operations() throws IOException {
    return Needs.all().operations().stream();
  }

  @Test
  void itsOperationsAreThoseOfThePact() throws IOException {
    assertThat(operations().map(each -> wire(each.method(), each.path())))
        .containsExactlyInAnyOrderElementsOf(
            PactFile.interactions().stream()
                .map(each -> wire(each.method(), each.path()))
                .distinct()
                .toList());
  }

  @Test
  void itsServerAndItsKeyAreThoseOfTheGeneratedClient() throws IOException {
    assertThat(ServerAddress.of(Needs.all().server()))
        .isEqualTo(ServerAddress.of(ProspectsApi.SERVER));
    assertThat(Needs.all().apiKey().in()).isEqualTo("header");
    assertThat(Needs.all().apiKey().name()).isEqualToIgnoringCase(ProspectsApi.API_KEY_HEADER);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void theClientSendsEachSampleAsItStandsThereAndNothingElse(
      ClientOperation operation, ExtrovertSandbox sandbox) throws IOException {
    sandbox.respondWhen(request -> Optional.of(SandboxResponse.status(200).body(SUCCESS)));
    List<JsonNode> samples = FacadeCalls.bodies(operation);

    try (ExtrovertClient extrovert = Contract.client(sandbox.baseUrl(), sandbox.apiKey())) {
      var call = FacadeCalls.of(operation.method(), operation.path()).orElseThrow();
      samples.forEach(body -> call.accept(extrovert.prospects(), body));
    }

    List<JsonNode> sent = new ArrayList<>();
    for (ReceivedRequest request : sandbox.received()) {
      assertThat(wire(request.method(), request.path()))
          .isEqualTo(wire(operation.method(), operation.path()));
      assertThat(request.query()).isEmpty();
      assertThat(request.header(Needs.all().apiKey().name())).contains(sandbox.apiKey());
      sent.add(json.readTree(request.body()));
    }
    assertThat(sent).isEqualTo(samples);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void thePactsRequestsHaveTheFieldsThatAreSent(ClientOperation operation) throws IOException {
    for (PactFile.Interaction interaction : interactions(operation)) {
      assertThat(json.readTree(interaction.call().body()).fieldNames())
          .toIterable()
          .as("%s", interaction)
          .containsExactlyInAnyOrderElementsOf(operation.sends().keySet());
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void thePactsAnswersHaveTheFieldsThatAreReliedOn(ClientOperation operation) throws IOException {
    Map<String, List<String>> answers = new TreeMap<>();
    for (PactFile.Interaction interaction : interactions(operation)) {
      List<String> fields = new ArrayList<>();
      JsonNode body = json.readTree(interaction.answer().body());
      body.fieldNames().forEachRemaining(fields::add);
      answers.put(String.valueOf(interaction.status()), fields.stream().sorted().toList());
      operation
          .reliesOn()
          .getOrDefault(String.valueOf(interaction.status()), Map.of())
          .forEach((name, promise) -> assertHolds(promise, body, name));
    }

    Map<String, List<String>> reliedOn = new TreeMap<>();
    operation
        .reliesOn()
        .forEach(
            (status, fields) ->
                reliedOn.put(
                    status,
                    fields.keySet().stream()
                        .filter(name -> !fields.get(name).optional())
                        .sorted()
                        .toList()));
    assertThat(answers).isEqualTo(reliedOn);
  }

  private static void assertHolds(ExpectedField promise, JsonNode body, String name) {
    if (promise.only() != null && body.has(name)) {
      assertThat(promise.only()).as(name).contains(body.get(name));
    }
  }

  private static List<PactFile.Interaction> interactions(ClientOperation operation)
      throws IOException {
    return PactFile.interactions().stream()
        .filter(
            each ->
                wire(each.method(), each.path()).equals(wire(operation.method(), operation.path())))
        .toList();
  }

  private static String wire(String method, String path) {
    return method.toUpperCase(Locale.ROOT) + " " + path;
  }
}
