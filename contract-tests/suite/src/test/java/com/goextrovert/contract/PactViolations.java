package com.goextrovert.contract;

import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.PactVerificationResult.ExpectedButNotReceived;
import au.com.dius.pact.consumer.PactVerificationResult.Mismatches;
import au.com.dius.pact.consumer.PactVerificationResult.PartialMismatch;
import au.com.dius.pact.consumer.PactVerificationResult.UnexpectedRequest;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.matchers.BodyMismatch;
import au.com.dius.pact.core.matchers.HeaderMismatch;
import au.com.dius.pact.core.matchers.Mismatch;
import au.com.dius.pact.core.matchers.RequestMatching;
import au.com.dius.pact.core.matchers.ResponseMatching;
import au.com.dius.pact.core.matchers.StatusMismatch;
import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.HttpRequest;
import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.IHttpPart;
import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.matchingrules.MatchingRule;
import au.com.dius.pact.core.model.matchingrules.MatchingRuleGroup;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import au.com.dius.pact.core.model.matchingrules.RuleLogic;
import au.com.dius.pact.core.model.matchingrules.TypeMatcher;
import au.com.dius.pact.core.support.json.JsonException;
import au.com.dius.pact.core.support.json.JsonValue;
import au.com.dius.pact.provider.ProviderResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.goextrovert.contract.ObservedViolation.Party;
import com.goextrovert.remote.RequestMessage;
import com.goextrovert.remote.ResponseMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Matches messages with Pact, and describes Pact's mismatches as contract violations. */
public final class PactViolations {
  private static final JsonMapper JSON = new JsonMapper();

  /** Pact requires a pact here, but uses it only with plugins. */
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

  /** Returns the violations by a response; none if it matches the pact. */
  public static List<ObservedViolation> ofResponse(
      PactInteraction interaction, ResponseMessage response) {
    PactViolations violations = provider(interaction);
    ProviderResponse actual = providerResponse(response);
    try {
      return ResponseMatching.responseMismatches(
              EMPTY,
              interaction.exchange(),
              new HttpResponse(response.status(), actual.getHeaders(), actual.getBody()))
          .stream()
          .flatMap(violations::of)
          .distinct()
          .toList();
    } catch (JsonException e) {
      return violations.body("not JSON").toList();
    }
  }

  /** Returns whether the pact allows a request. */
  public static boolean allows(PactInteraction interaction, RequestMessage request) {
    ContentType type = ContentType.fromString(request.headers().get("Content-Type"));
    IRequest actual =
        new HttpRequest(
            request.method(),
            request.path(),
            lists(request.query()),
            lists(request.headers()),
            OptionalBody.body(request.body().getBytes(StandardCharsets.UTF_8), type));
    try {
      return RequestMatching.requestMismatches(EMPTY, interaction.exchange(), actual).matchedOk();
    } catch (JsonException notJson) {
      return false;
    }
  }

  private static Map<String, List<String>> lists(Map<String, String> values) {
    return values.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
  }

  static List<ObservedViolation> ofMissingResponse(PactInteraction interaction, String reason) {
    return provider(interaction).violation("whole message", "a response", reason).toList();
  }

  static ProviderResponse providerResponse(ResponseMessage response) {
    ContentType type =
        response.contentType().map(ContentType::fromString).orElse(ContentType.getUNKNOWN());
    Map<String, List<String>> headers =
        response.contentType().map(text -> Map.of("Content-Type", List.of(text))).orElse(Map.of());
    return new ProviderResponse(
        response.status(),
        headers,
        type,
        OptionalBody.body(response.body().getBytes(StandardCharsets.UTF_8), type));
  }

  /** Returns the violations by a request to the mock server. */
  static List<ObservedViolation> ofRequest(PactVerificationResult result, V4Pact pact) {
    IRequest expected = pact.getInteractions().get(0).asSynchronousRequestResponse().getRequest();
    String label = Vendored.label(expected.getMethod(), expected.getPath());
    return new PactViolations(Party.CLIENT, label + ", request", expected)
        .of(result)
        .distinct()
        .toList();
  }

  private static PactViolations provider(PactInteraction interaction) {
    return new PactViolations(
        Party.PROVIDER, interaction.responseLabel(), interaction.exchange().getResponse());
  }

  private Stream<ObservedViolation> of(PactVerificationResult result) {
    if (result instanceof PactVerificationResult.Error error) {
      return of(error.getMockServerState());
    }
    if (result instanceof Mismatches mismatches) {
      return mismatches.getMismatches().stream().flatMap(this::of);
    }
    if (result instanceof PartialMismatch mismatch) {
      return mismatch.getMismatches().stream().flatMap(this::of);
    }
    if (result instanceof UnexpectedRequest unexpected) {
      return violation("method and path", target(expectation), target(unexpected.getRequest()));
    }
    return result instanceof ExpectedButNotReceived
        ? violation("whole message", "a request", "none")
        : Stream.empty();
  }

  private static String target(IHttpPart request) {
    return ((IRequest) request).getMethod() + " " + ((IRequest) request).getPath();
  }

  private Stream<ObservedViolation> of(Mismatch mismatch) {
    if (mismatch instanceof BodyMismatch body) {
      return of(body);
    }
    if (mismatch instanceof StatusMismatch status) {
      return violation("status code", status.getExpected().toString(), status.getActual());
    }
    if (mismatch instanceof HeaderMismatch header) {
      String actual = DisplayedValue.ofHeader(header.getActual());
      return violation("header " + header.getHeaderKey(), header.getExpected(), actual);
    }
    return violation(mismatch.type(), "as in the pact", "something else");
  }

  private Stream<ObservedViolation> of(BodyMismatch mismatch) {
    String path = mismatch.getPath();
    JsonNode expected = json(mismatch.getExpected());
    JsonNode actual = json(mismatch.getActual());
    if (path.startsWith("$.")) {
      return violation("field " + path.substring(2), expected(path), DisplayedValue.of(actual));
    }
    if (!expected.isObject() || !actual.isObject()) {
      return body(DisplayedValue.of(actual));
    }
    Stream<ObservedViolation> missing =
        names(expected)
            .filter(name -> !actual.has(name))
            .flatMap(name -> violation("field " + name, expected("$." + name), "nothing"));
    // A provider may send additional fields.
    Stream<ObservedViolation> unexpected =
        names(actual)
            .filter(name -> party == Party.CLIENT && !expected.has(name))
            .flatMap(
                name ->
                    violation(
                        "field " + name, "no such field", DisplayedValue.of(actual.get(name))));
    return Stream.concat(missing, unexpected);
  }

  private Stream<ObservedViolation> body(String actual) {
    return violation("body", "a JSON " + DisplayedValue.type(example), actual);
  }

  private Stream<ObservedViolation> violation(String place, String expected, Object actual) {
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
    return rule instanceof TypeMatcher ? "any " + DisplayedValue.type(value) : rule.getName();
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
