package com.goextrovert.contract;

import static au.com.dius.pact.consumer.ConsumerPactRunnerKt.runConsumerTest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import com.goextrovert.client.Confirmation;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.error.ApiException;
import com.goextrovert.client.error.AuthenticationException;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.contract.OperationTable.Interaction;
import com.goextrovert.openapi.contract.ContractCheck;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Makes each call of the facade against Pact's mock server, and writes the pact. */
class ClientConsumerTest {

  /** The specification determines what the generated client sends, so check it first. */
  @BeforeAll
  static void specificationKeepsTheContract() {
    String violations =
        ContractCheck.violations(Vendored.specification().root(), Vendored.contract()).stream()
            .map(each -> "\n" + each)
            .collect(Collectors.joining());
    if (!violations.isEmpty()) {
      fail(violations);
    }
  }

  static List<Interaction> interactions() {
    return OperationTable.INTERACTIONS;
  }

  @ParameterizedTest
  @MethodSource("interactions")
  void clientKeepsTheContract(Interaction interaction) throws Throwable {
    V4Pact pact = PactExpectations.of(interaction);

    PactVerificationResult result =
        runConsumerTest(
            pact,
            MockProviderConfig.createDefault(PactSpecVersion.V4),
            (provider, context) -> {
              context.setPactFolder(Contract.WRITTEN);
              try (ExtrovertClient client = Contract.client(provider.getUrl(), interaction.key())) {
                checkOutcome(client, interaction);
              }
              return null;
            });

    // The mock server responds to an unexpected request with 500, so check the request first.
    Throwable thrown = result instanceof PactVerificationResult.Error e ? e.getError() : null;
    String violations = ObservedViolation.describe(PactViolations.ofRequest(result, pact));
    if (!violations.isEmpty()) {
      fail(violations, thrown);
    }
    if (thrown != null) {
      throw thrown;
    }
  }

  private static void checkOutcome(ExtrovertClient client, Interaction interaction) {
    Supplier<Confirmation> call =
        () ->
            OperationTable.call(
                interaction.clientOperation(), client.prospects(), interaction.body());
    if (interaction.status() / 100 == 2) {
      assertThat(call.get())
          .returns(interaction.status(), Confirmation::statusCode)
          .returns(PactExpectations.ANY_TEXT, Confirmation::message);
      return;
    }
    ApiException refusal = catchThrowableOfType(ApiException.class, call::get);
    assertThat(refusal.statusCode()).isEqualTo(interaction.status());
    if (interaction.status() == 401) {
      assertThat(refusal)
          .isInstanceOf(AuthenticationException.class)
          .returns(Delivery.REJECTED, ApiException::delivery);
    }
  }
}
