package com.goextrovert.contract;

import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.PactVerificationResult.ExpectedButNotReceived;
import au.com.dius.pact.consumer.PactVerificationResult.Mismatches;
import au.com.dius.pact.consumer.PactVerificationResult.PartialMismatch;
import au.com.dius.pact.consumer.PactVerificationResult.UnexpectedRequest;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.matchers.BodyMismatch;
import au.com.dius.pact.core.matchers.BodyTypeMismatch;
import au.com.dius.pact.core.matchers.HeaderMismatch;
import au.com.dius.pact.core.matchers.MethodMismatch;
import au.com.dius.pact.core.matchers.Mismatch;
import au.com.dius.pact.core.matchers.PathMismatch;
import au.com.dius.pact.core.matchers.QueryMismatch;
import au.com.dius.pact.core.matchers.StatusMismatch;
import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.IHttpPart;
import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.matchingrules.MatchingRule;
import au.com.dius.pact.core.model.matchingrules.MatchingRuleGroup;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import au.com.dius.pact.core.model.matchingrules.RuleLogic;
import au.com.dius.pact.core.support.json.JsonException;
import au.com.dius.pact.core.support.json.JsonValue;
import au.com.dius.pact.provider.ProviderResponse;
import au.com.dius.pact.provider.ProviderVerifier;
import au.com.dius.pact.provider.VerificationFailureType;
import au.com.dius.pact.provider.VerificationFailureType.MismatchFailure;
import au.com.dius.pact.provider.VerificationResult;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.goextrovert.contract.ObservedViolation.Party;
import com.goextrovert.remote.NoResponseException;
import com.goextrovert.remote.ResponseMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Verifies responses with Pact, and turns Pact's mismatches into contract violations. */
public final class PactViolations {
  private static final JsonMapper JSON = new JsonMapper();

  /** Pact asks for the whole pact, but uses it only with plugins. */
  private static final V4Pact EMPTY = new PactBuilder().toPact();

  private final Party party;
  private final String message;
  private final IHttpPart expectation;
  private final JsonNode example;

  private PactViolations(Party party, String message, IHttpPart expectation) {
    this.party = party;
    this.message = message;
    this.expectation = expectation;
    this.example = json(expectation.getBody().valueAsString());
  }

  /** Returns how a response violates its interaction; nothing if it keeps the pact. */
  public static List<ObservedViolation> ofResponse(
      SynchronousRequestResponse interaction, ResponseMessage response) {
    ProviderVerifier verifier = new ProviderVerifier();
    verifier.setReporters(List.of());
    verifier.setProjectHasProperty(name -> false);
    try {
      VerificationResult result =
          verifier.verifyRequestResponsePact(
              EMPTY,
              interaction,
              providerResponse(response),
              interaction.getDescription(),
              new HashMap<>(),
              "",
              false,
              Map.of());
      return ofResults(
          interaction,
          result instanceof VerificationResult.Failed failed ? List.of(failed) : List.of());
    } catch (JsonException e) {
      return provider(interaction).body("not JSON").toList();
    }
  }

  /**
   * Lets Pact's JUnit extension verify its interaction. The target switches Pact's reporters off,
   * which quote the provider.
   *
   * @param context the interaction
   * @return the violations; none if the provider keeps the pact
   */
  public static List<ObservedViolation> verify(PactVerificationContext context) {
    try {
      context.verifyInteraction();
    } catch (AssertionError quotesTheProvider) {
      if (context.getTestExecutionResult().isEmpty()) {
        throw quotesTheProvider;
      }
    }
    return ofResults(
        context.getInteraction().asSynchronousRequestResponse(), context.getTestExecutionResult());
  }

  private static List<ObservedViolation> ofResults(
      SynchronousRequestResponse interaction, List<VerificationResult.Failed> results) {
    PactViolations violations = provider(interaction);
    return results.stream()
        .flatMap(failed -> failed.getFailures().values().stream())
        .flatMap(List::stream)
        .flatMap(violations::of)
        .distinct()
        .toList();
  }

  /** Converts a response for Pact. */
  public static ProviderResponse providerResponse(ResponseMessage response) {
    ContentType type =
        response.contentType().map(ContentType::fromString).orElse(ContentType.getUNKNOWN());
    Map<String, List<String>> headers =
        response.contentType().map(text -> Map.of("Content-Type", List.of(text))).orElse(Map.of());
    return new ProviderResponse(
        response.status(), headers, type, OptionalBody.body(response.body().getBytes(), type));
  }

  /** Returns the violations by a request to the mock server. */
  static List<ObservedViolation> ofRequest(PactVerificationResult result, V4Pact pact) {
    IRequest expected = pact.getInteractions().get(0).asSynchronousRequestResponse().getRequest();
    String label = Vendored.label(expected.getMethod(), expected.getPath());
    return new PactViolations(Party.CLIENT, label + ", request", expected)
        .of(result, expected)
        .distinct()
        .toList();
  }

  private static PactViolations provider(SynchronousRequestResponse interaction) {
    IRequest request = interaction.getRequest();
    return new PactViolations(
        Party.PROVIDER,
        "%s, response %d"
            .formatted(
                Vendored.label(request.getMethod(), request.getPath()),
                interaction.getResponse().getStatus()),
        interaction.getResponse());
  }

  private Stream<ObservedViolation> of(PactVerificationResult result, IRequest expected) {
    if (result instanceof PactVerificationResult.Error error) {
      return of(error.getMockServerState(), expected);
    }
    if (result instanceof Mismatches several) {
      return several.getMismatches().stream().flatMap(each -> of(each, expected));
    }
    if (result instanceof PartialMismatch mismatch) {
      return mismatch.getMismatches().stream().flatMap(this::of);
    }
    if (result instanceof UnexpectedRequest unexpected) {
      return one("method and path", target(expected), target(unexpected.getRequest()));
    }
    return result instanceof ExpectedButNotReceived
        ? one("all of it", "a request", "none")
        : Stream.empty();
  }

  private static String target(IRequest request) {
    return request.getMethod() + " " + request.getPath();
  }

  private Stream<ObservedViolation> of(VerificationFailureType failure) {
    if (failure instanceof MismatchFailure mismatch) {
      return of(mismatch.getMismatch());
    }
    Throwable thrown = failure.getException();
    if (thrown instanceof JsonException) {
      return body("not JSON");
    }
    // Other messages may quote the provider.
    String reason =
        thrown instanceof NoResponseException
            ? thrown.getMessage()
            : (thrown == null ? failure : thrown).getClass().getSimpleName();
    return one("all of it", "a response", reason);
  }

  private Stream<ObservedViolation> of(Mismatch mismatch) {
    if (mismatch instanceof BodyMismatch body) {
      return of(body);
    }
    if (mismatch instanceof StatusMismatch status) {
      return one("status code", status.getExpected().toString(), status.getActual());
    }
    if (mismatch instanceof HeaderMismatch header) {
      String name = header.getHeaderKey();
      return one(
          "header " + name,
          DisplayedValue.header(name, header.getExpected(), "the pact's"),
          DisplayedValue.header(name, header.getActual(), "another"));
    }
    if (mismatch instanceof BodyTypeMismatch type) {
      String actual = type.getActual() == null ? "nothing" : type.getActual();
      return one("content type", type.getExpected(), actual);
    }
    if (mismatch instanceof MethodMismatch method) {
      return one("method", method.getExpected(), method.getActual());
    }
    if (mismatch instanceof PathMismatch path) {
      return one("path", path.getExpected(), path.getActual());
    }
    if (mismatch instanceof QueryMismatch query) {
      return one("query parameter " + query.getQueryParameter(), "none", "one");
    }
    return one(mismatch.type(), "what the pact says", mismatch.description());
  }

  private Stream<ObservedViolation> of(BodyMismatch mismatch) {
    String path = mismatch.getPath();
    JsonNode expected = json(mismatch.getExpected());
    JsonNode actual = json(mismatch.getActual());
    if (path.startsWith("$.")) {
      return one("field " + path.substring(2), expected(path), DisplayedValue.of(actual));
    }
    if (!expected.isObject() || !actual.isObject()) {
      return body(DisplayedValue.of(actual));
    }
    Stream<ObservedViolation> missing =
        names(expected)
            .filter(name -> !actual.has(name))
            .flatMap(name -> one("field " + name, expected("$." + name), "nothing"));
    Stream<ObservedViolation> unexpected =
        names(actual)
            .filter(name -> !expected.has(name))
            .flatMap(
                name -> one("field " + name, "no such field", DisplayedValue.of(actual.get(name))));
    return Stream.concat(missing, unexpected);
  }

  private Stream<ObservedViolation> body(String actual) {
    return one("body", "a JSON " + DisplayedValue.type(example), actual);
  }

  private Stream<ObservedViolation> one(String place, String expected, Object actual) {
    return Stream.of(
        new ObservedViolation(party, message, place, expected, String.valueOf(actual)));
  }

  private String expected(String path) {
    JsonNode value = example.at(path.substring(1).replace('.', '/'));
    MatchingRuleGroup rules =
        expectation.getMatchingRules().rulesForCategory("body").getMatchingRules().get(path);
    if (rules == null) {
      return DisplayedValue.of(value);
    }
    return rules.getRules().stream()
        .map(rule -> expected(rule, value))
        .collect(Collectors.joining(rules.getRuleLogic() == RuleLogic.OR ? " or " : " and "));
  }

  private static String expected(MatchingRule rule, JsonNode value) {
    if (rule instanceof RegexMatcher regex) {
      return "like " + regex.getRegex();
    }
    return switch (rule.getName()) {
      case "type" -> "any " + DisplayedValue.type(value);
      case "null" -> "null";
      default -> rule.generateDescription(false);
    };
  }

  private static Stream<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey);
  }

  private static JsonNode json(Object value) {
    if (value == null || value.equals("")) {
      return MissingNode.getInstance();
    }
    try {
      if (value instanceof Map<?, ?> map) {
        ObjectNode object = JSON.createObjectNode();
        map.forEach((name, member) -> object.set(name.toString(), json(member)));
        return object;
      }
      return JSON.readTree(value instanceof JsonValue json ? json.serialise() : value.toString());
    } catch (JsonProcessingException text) {
      return TextNode.valueOf(value.toString());
    }
  }
}
