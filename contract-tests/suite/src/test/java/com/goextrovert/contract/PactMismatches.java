package com.goextrovert.contract;

import au.com.dius.pact.core.matchers.BodyMismatch;
import au.com.dius.pact.core.matchers.BodyTypeMismatch;
import au.com.dius.pact.core.matchers.HeaderMismatch;
import au.com.dius.pact.core.matchers.MethodMismatch;
import au.com.dius.pact.core.matchers.Mismatch;
import au.com.dius.pact.core.matchers.PathMismatch;
import au.com.dius.pact.core.matchers.QueryMismatch;
import au.com.dius.pact.core.matchers.StatusMismatch;
import au.com.dius.pact.core.model.IHttpPart;
import au.com.dius.pact.core.model.matchingrules.MatchingRule;
import au.com.dius.pact.core.model.matchingrules.MatchingRuleGroup;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import au.com.dius.pact.core.model.matchingrules.RuleLogic;
import au.com.dius.pact.core.support.json.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pact's mismatches of one request or answer as breaches. */
final class PactMismatches {
  private static final JsonMapper JSON = new JsonMapper();

  private final Breach.Side moved;
  private final String where;
  private final IHttpPart promise;
  private final JsonNode example;

  /**
   * Reads mismatches with this half of an interaction.
   *
   * @param moved who is at fault
   * @param where the operation and which half of it
   * @param promise the half, which says what was promised
   */
  PactMismatches(Breach.Side moved, String where, IHttpPart promise) {
    this.moved = moved;
    this.where = where;
    this.promise = promise;
    this.example = json(promise.getBody().valueAsString());
  }

  Stream<Breach> inWords(Mismatch mismatch) {
    if (mismatch instanceof BodyMismatch body) {
      return body(body);
    }
    if (mismatch instanceof StatusMismatch status) {
      return one("HTTP status", status.getExpected().toString(), status.getActual());
    }
    if (mismatch instanceof HeaderMismatch header) {
      return header(header);
    }
    if (mismatch instanceof BodyTypeMismatch type) {
      return one("content type", type.getExpected(), type.getActual());
    }
    if (mismatch instanceof MethodMismatch method) {
      return one("method", method.getExpected(), method.getActual());
    }
    if (mismatch instanceof PathMismatch path) {
      return one("path", path.getExpected(), path.getActual());
    }
    if (mismatch instanceof QueryMismatch query) {
      return one("query parameter " + query.getQueryParameter(), "none such", "one");
    }
    return one(mismatch.type(), "what the pact says", mismatch.description());
  }

  /** Something that came and is no JSON, or did not come at all. */
  Stream<Breach> body(String came) {
    return one("body", "a JSON " + Shown.type(example), came);
  }

  private Stream<Breach> header(HeaderMismatch header) {
    String name = header.getHeaderKey();
    return one(
        "header " + name,
        Shown.header(name, header.getExpected(), "the pact's"),
        Shown.header(name, header.getActual(), "another"));
  }

  private Stream<Breach> body(BodyMismatch mismatch) {
    String path = mismatch.getPath();
    JsonNode expected = json(mismatch.getExpected());
    JsonNode actual = json(mismatch.getActual());
    if (path.startsWith("$.")) {
      return one("field " + path.substring(2), promised(path), Shown.value(actual));
    }
    if (!expected.isObject() || !actual.isObject()) {
      return body(actual.isMissingNode() ? "nothing" : Shown.value(actual));
    }
    Stream<Breach> missing =
        names(expected).stream()
            .filter(name -> !actual.has(name))
            .flatMap(name -> one("field " + name, promised("$." + name), "nothing"));
    Stream<Breach> unasked =
        names(actual).stream()
            .filter(name -> !expected.has(name))
            .flatMap(name -> one("field " + name, "no such field", Shown.value(actual.get(name))));
    return Stream.concat(missing, unasked);
  }

  private Stream<Breach> one(String place, String promised, Object came) {
    return Stream.of(new Breach(moved, where, place, promised, String.valueOf(came)));
  }

  private String promised(String path) {
    JsonNode value = example.at(path.substring(1).replace('.', '/'));
    MatchingRuleGroup rules =
        promise.getMatchingRules().rulesForCategory("body").getMatchingRules().get(path);
    if (rules == null) {
      return Shown.value(value);
    }
    return rules.getRules().stream()
        .map(rule -> promised(rule, value))
        .collect(Collectors.joining(rules.getRuleLogic() == RuleLogic.OR ? " or " : " and "));
  }

  private static String promised(MatchingRule rule, JsonNode value) {
    if (rule instanceof RegexMatcher regex) {
      return "like " + regex.getRegex();
    }
    return switch (rule.getName()) {
      case "type" -> "any " + Shown.type(value);
      case "null" -> "null";
      default -> rule.generateDescription(false);
    };
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static JsonNode json(Object value) {
    if (value == null || value.equals("")) {
      return MissingNode.getInstance();
    }
    try {
      if (value instanceof Map<?, ?> map) {
        var object = JSON.createObjectNode();
        map.forEach((name, member) -> object.set(name.toString(), json(member)));
        return object;
      }
      return JSON.readTree(value instanceof JsonValue json ? json.serialise() : value.toString());
    } catch (JsonProcessingException text) {
      return TextNode.valueOf(value.toString());
    }
  }
}
