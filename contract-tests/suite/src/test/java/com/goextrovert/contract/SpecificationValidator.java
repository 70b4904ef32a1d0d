package com.goextrovert.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext.Pointers;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.ObservedViolation.Party;
import com.goextrovert.openapi.SampleValues;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.remote.RequestMessage;
import com.goextrovert.remote.ResponseMessage;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Validates requests and responses against the specification, independently of the sandbox.
 *
 * <p>Where the client accepts both null and a type, the specification need not allow null: the
 * validator then tries a value of that type instead. Upstream's contradiction (the data of an error
 * is an object in its schema and null in its example) therefore needs no exception.
 */
public final class SpecificationValidator {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern MISSING =
      Pattern.compile("missing required properties \\(\\[(.*)]\\)");

  private final Party party;
  private final OpenApiInteractionValidator validator;
  private final SampleValues samples;

  /** Returns a validator that attributes violations to the given party. */
  public SpecificationValidator(JsonNode document, Party party) {
    JsonNode specification = document.deepCopy();
    this.party = party;
    this.samples = new SampleValues(new SpecDocument(document));
    allowAdditionalProperties(specification);
    copySecurityToOperations(specification);
    this.validator =
        OpenApiInteractionValidator.createForInlineApiSpecification(specification.toString())
            .build();
  }

  /** By default, the library forbids every field that a schema does not declare. */
  private static void allowAdditionalProperties(JsonNode node) {
    node.forEach(SpecificationValidator::allowAdditionalProperties);
    if (node.path("properties").isObject() && !node.has("additionalProperties")) {
      ((ObjectNode) node).put("additionalProperties", true);
    }
  }

  /** The library ignores security requirements at the top level of the document. */
  private static void copySecurityToOperations(JsonNode specification) {
    for (JsonNode path : specification.path("paths")) {
      for (JsonNode member : path) {
        boolean isOperation = member.has("responses");
        if (isOperation && !member.has("security") && specification.has("security")) {
          ((ObjectNode) member).set("security", specification.get("security"));
        }
      }
    }
  }

  /** Validates a request. */
  public List<ObservedViolation> violations(RequestMessage request) {
    SimpleRequest.Builder simple = new SimpleRequest.Builder(request.method(), request.path());
    request.headers().forEach(simple::withHeader);
    request.query().forEach((name, value) -> simple.withQueryParam(name, value));
    if (!request.body().isEmpty()) {
      simple.withBody(request.body());
    }
    return translate(
        validator.validateRequest(simple.build()),
        Vendored.label(request.method(), request.path()) + ", request",
        json(request.body()));
  }

  /** Validates a response. */
  public List<ObservedViolation> violations(String method, String path, ResponseMessage response) {
    JsonNode body = json(response.body());
    List<ObservedViolation> violations = violations(method, path, response, response.body());
    if (violations.isEmpty() || !body.isObject()) {
      return violations;
    }
    ObjectNode withoutNull = body.deepCopy();
    Vendored.reliesOn(method, path, response.status())
        .forEach(
            (name, field) -> {
              if (field.nullable() && body.path(name).isNull()) {
                withoutNull.set(
                    name, samples.of(JSON.createObjectNode().put("type", field.type())));
              }
            });
    return withoutNull.equals(body)
        ? violations
        : violations(method, path, response, withoutNull.toString());
  }

  private List<ObservedViolation> violations(
      String method, String path, ResponseMessage response, String body) {
    SimpleResponse.Builder simple = SimpleResponse.Builder.status(response.status()).withBody(body);
    response.contentType().ifPresent(simple::withContentType);
    return translate(
        validator.validateResponse(path, Method.valueOf(method), simple.build()),
        Vendored.label(method, path) + ", response " + response.status(),
        json(response.body()));
  }

  private List<ObservedViolation> translate(
      ValidationReport report, String message, JsonNode body) {
    return report.getMessages().stream()
        .filter(each -> each.getLevel() == ValidationReport.Level.ERROR)
        .map(each -> translate(each, message, body))
        .toList();
  }

  private ObservedViolation translate(
      ValidationReport.Message found, String message, JsonNode body) {
    String pointer =
        found
            .getContext()
            .flatMap(ValidationReport.MessageContext::getPointers)
            .map(Pointers::getInstance)
            .orElse("");
    String rule = found.getMessage().replaceFirst("^\\[Path '[^']*'] ", "");
    String place = "whole message";
    String value = "not as specified";
    Matcher missing = MISSING.matcher(rule);
    if (missing.find()) {
      place = "field " + missing.group(1).replace("\"", "").replace(",", ", ");
      value = "nothing";
    } else if (pointer.length() > 1) {
      place = "field " + pointer.substring(1).replace('/', '.');
      value = DisplayedValue.of(body.at(pointer));
    }
    return party == Party.SPECIFICATION
        ? new ObservedViolation(party, message, place, value + " is valid", rule)
        : new ObservedViolation(party, message, place, "as specified: " + rule, value);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }
}
