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
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The specification as a judge of requests and answers, by a validator that is not the sandbox's.
 *
 * <p>Where the client takes null beside a type, a null is judged as a value of that type: the
 * specification need not say both, and upstream's contradiction (an error's data is an object by
 * its schema and null by its example) needs no list of exceptions.
 */
public final class SpecificationCheck {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern MISSING =
      Pattern.compile("missing required properties \\(\\[(.*)]\\)");

  private final Breach.Side moved;
  private final OpenApiInteractionValidator validator;

  /**
   * By this specification.
   *
   * @param moved who is at fault if it is broken
   */
  public SpecificationCheck(JsonNode document, Breach.Side moved) {
    JsonNode specification = document.deepCopy();
    this.moved = moved;
    leaveOpen(specification);
    spreadSecurity(specification);
    this.validator =
        OpenApiInteractionValidator.createForInlineApiSpecification(specification.toString())
            .build();
  }

  /** Left to itself, the validator forbids every field that a schema does not mention. */
  private static void leaveOpen(JsonNode node) {
    node.forEach(SpecificationCheck::leaveOpen);
    if (node.path("properties").isObject() && !node.has("additionalProperties")) {
      ((ObjectNode) node).put("additionalProperties", true);
    }
  }

  /**
   * What is asked at the top, of every operation that says nothing else, the validator overlooks.
   */
  private static void spreadSecurity(JsonNode specification) {
    for (JsonNode path : specification.path("paths")) {
      for (JsonNode member : path) {
        boolean isOperation = member.has("responses");
        if (isOperation && !member.has("security") && specification.has("security")) {
          ((ObjectNode) member).set("security", specification.get("security"));
        }
      }
    }
  }

  /** By the vendored specification; broken, that one or the other is at fault. */
  public static SpecificationCheck vendored(Breach.Side moved) throws IOException {
    return new SpecificationCheck(VendoredSpecification.tree(), moved);
  }

  /** What the specification forbids in this request. */
  public List<Breach> breaches(HttpCall call) {
    SimpleRequest.Builder request = new SimpleRequest.Builder(call.method(), call.path());
    call.headers().forEach(request::withHeader);
    call.query().ifPresent(query -> request.withQueryParam(query.getKey(), query.getValue()));
    if (!call.body().isEmpty()) {
      request.withBody(call.body());
    }
    return inWords(
        validator.validateRequest(request.build()),
        Needs.title(call.method(), call.path()) + ", request",
        json(call.body()));
  }

  /** What the specification forbids in this answer to that operation. */
  public List<Breach> breaches(String method, String path, HttpAnswer answer) {
    JsonNode body = json(answer.body());
    List<Breach> breaches = breaches(method, path, answer, body);
    if (breaches.isEmpty() || !body.isObject()) {
      return breaches;
    }
    ObjectNode other = body.deepCopy();
    for (Map.Entry<String, ExpectedField> promise :
        Needs.reliesOn(method, path, answer.status()).entrySet()) {
      if (promise.getValue().nullable() && other.path(promise.getKey()).isNull()) {
        other.set(promise.getKey(), anyOf(promise.getValue().type()));
      }
    }
    return other.equals(body)
        ? breaches
        : breaches(
            method,
            path,
            new HttpAnswer(answer.status(), answer.contentType(), other.toString()),
            body);
  }

  private List<Breach> breaches(String method, String path, HttpAnswer answer, JsonNode shown) {
    SimpleResponse.Builder response =
        SimpleResponse.Builder.status(answer.status()).withBody(answer.body());
    answer.contentType().ifPresent(response::withContentType);
    return inWords(
        validator.validateResponse(path, Method.valueOf(method), response.build()),
        Needs.title(method, path) + ", answer " + answer.status(),
        shown);
  }

  private List<Breach> inWords(ValidationReport report, String where, JsonNode body) {
    return report.getMessages().stream()
        .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
        .map(message -> inWords(message, where, body))
        .toList();
  }

  private Breach inWords(ValidationReport.Message message, String where, JsonNode body) {
    String pointer =
        message
            .getContext()
            .flatMap(ValidationReport.MessageContext::getPointers)
            .map(Pointers::getInstance)
            .orElse("");
    String says = message.getMessage().replaceFirst("^\\[Path '[^']*'] ", "");
    Matcher missing = MISSING.matcher(says);
    if (missing.find()) {
      String place = "field " + missing.group(1).replace("\"", "").replace(",", ", ");
      return moved == Breach.Side.SPECIFICATION
          ? new Breach(moved, where, place, "that it need not be there", "it is required")
          : new Breach(moved, where, place, "that it is there", "nothing");
    }
    boolean isField = pointer.length() > 1;
    String place = isField ? "field " + pointer.substring(1).replace('/', '.') : "the whole of it";
    String value = isField ? Shown.value(body.at(pointer)) : "what is not specified";
    return moved == Breach.Side.SPECIFICATION
        ? new Breach(moved, where, place, isField ? value : "that it will do", says)
        : new Breach(moved, where, place, "what the specification says: " + says, value);
  }

  private static JsonNode anyOf(String type) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (type) {
      case "object" -> json.objectNode();
      case "array" -> json.arrayNode();
      case "string" -> json.textNode("");
      case "boolean" -> json.booleanNode(true);
      default -> json.numberNode(0);
    };
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }
}
