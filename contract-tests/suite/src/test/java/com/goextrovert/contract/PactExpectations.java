package com.goextrovert.contract;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.matchingrules.NullMatcher;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.contract.OperationTable.Interaction;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Builds the pact of an interaction from {@code client.yaml}. */
final class PactExpectations {
  /** The example of a string in an expected response. */
  static final String ANY_TEXT = "Operation completed successfully";

  private static final String UUID_PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final String PROFILE_PATTERN = "https://www\\.linkedin\\.com/in/[^/?#]+";

  private PactExpectations() {}

  static V4Pact of(Interaction interaction) {
    ClientOperation operation = interaction.clientOperation();
    return new PactBuilder(Contract.CONSUMER, Contract.PROVIDER, PactSpecVersion.V4)
        .given(interaction.state())
        .expectsToReceiveHttpInteraction(
            interaction.description(),
            http ->
                http.withRequest(
                        request ->
                            request
                                .method(operation.method().toUpperCase(Locale.ROOT))
                                .path(operation.path())
                                .header(Contract.KEY_HEADER, interaction.key())
                                .header("Accept", "application/json")
                                .header("Content-Type", "application/json")
                                .body(request(operation, interaction.body())))
                    .willRespondWith(
                        response ->
                            response
                                .status(interaction.status())
                                .header("Content-Type", "application/json")
                                .body(response(operation, interaction.status()))))
        .toPact();
  }

  /** Matches a field by the pattern of all its samples, or else by its value. */
  private static DslPart request(ClientOperation operation, JsonNode body) {
    PactDslJsonBody expected = new PactDslJsonBody();
    operation
        .sends()
        .forEach(
            (name, samples) -> {
              JsonNode value = body.path(name);
              if (match(samples, UUID_PATTERN)) {
                expected.uuid(name, UUID.fromString(value.textValue()));
              } else if (match(samples, PROFILE_PATTERN)) {
                expected.stringMatcher(name, PROFILE_PATTERN, value.textValue());
              } else {
                exactly(expected, name, value);
              }
            });
    return expected;
  }

  private static DslPart response(ClientOperation operation, int status) {
    PactDslJsonBody expected = new PactDslJsonBody();
    operation
        .reliesOn()
        .getOrDefault(String.valueOf(status), Map.of())
        .forEach((name, field) -> expect(expected, name, field));
    return expected;
  }

  /** Omits optional fields, because Pact cannot express "of this type if present". */
  private static void expect(PactDslJsonBody expected, String name, ExpectedField field) {
    if (field.optional()) {
      return;
    }
    if (field.only() != null) {
      exactly(expected, name, field.only().get(0));
      return;
    }
    if (field.nullable()) {
      // The pattern matches an object, but no string, number or array.
      expected.or(name, null, NullMatcher.INSTANCE, new RegexMatcher("^\\{.*\\}$"));
      return;
    }
    switch (field.type()) {
      case "string" -> expected.stringType(name, ANY_TEXT);
      case "boolean" -> expected.booleanType(name, true);
      case "integer" -> expected.integerType(name, 1);
      case "number" -> expected.numberType(name, 1);
      case "object" -> expected.object(name).closeObject();
      default -> throw new IllegalArgumentException("no expectation for type " + field.type());
    }
  }

  private static void exactly(PactDslJsonBody expected, String name, JsonNode value) {
    switch (value.getNodeType()) {
      case NULL -> expected.nullValue(name);
      case BOOLEAN -> expected.booleanValue(name, value.booleanValue());
      case NUMBER -> expected.numberValue(name, value.numberValue());
      case STRING -> expected.stringValue(name, value.textValue());
      default -> throw new IllegalArgumentException("no expectation for value " + value);
    }
  }

  private static boolean match(List<JsonNode> samples, String pattern) {
    return samples.stream().allMatch(each -> each.isTextual() && each.textValue().matches(pattern));
  }
}
