package com.goextrovert.openapi.contract;

import java.util.Locale;

/** The rules of the contract; {@code openapi/README.md} lists them. Their ids are stable. */
public enum Rule {
  OPERATION_REMOVED("The specification lacks an operation that the client calls."),
  SERVER_REMOVED("None of the operation's servers is the one that the client calls."),
  SECURITY_SCHEME_CHANGED(
      "The operation does not require exactly the API key, where the client sends it."),
  REQUEST_PARAMETER_ADDED_REQUIRED(
      "The operation requires a parameter that the client does not send."),
  REQUEST_BODY_ADDED_REQUIRED("The operation requires a body, and the client sends none."),
  REQUEST_MEDIA_TYPE_REMOVED("The operation accepts no JSON body."),
  REQUEST_BODY_TYPE_CHANGED("The request body cannot be an object."),
  REQUEST_FIELD_REMOVED("The request body does not declare a field that the client sends."),
  REQUEST_FIELD_BECAME_READ_ONLY(
      "A field that the client sends is read-only: no request may contain it."),
  REQUEST_FIELD_ADDED_REQUIRED("The request body requires a field that the client does not send."),
  REQUEST_VALUE_REJECTED("The request schema rejects a value that the client sends."),
  REQUEST_PATTERN_UNREADABLE("A pattern in the request schema cannot be judged."),
  RESPONSE_STATUS_REMOVED(
      "The specification does not document a status code that the client relies on."),
  RESPONSE_STATUS_NOT_COVERED(
      "The specification documents a status code that client.yaml does not list."),
  RESPONSE_MEDIA_TYPE_REMOVED("The response body is not JSON."),
  RESPONSE_BODY_TYPE_CHANGED("The response body is not always an object."),
  RESPONSE_FIELD_REMOVED("The response does not document a field that the client relies on."),
  RESPONSE_FIELD_BECAME_WRITE_ONLY(
      "A field that the client relies on is write-only: no response contains it."),
  RESPONSE_FIELD_MAY_BE_ABSENT("A response field that the client relies on is not required."),
  RESPONSE_VALUE_ADDED("A response field may have a value that the client does not accept."),
  RESPONSE_FIELD_HAS_NO_VALUE(
      "The schema of a response field that the client relies on allows no value."),
  RESPONSE_NULL_NOT_NULLABLE("A response field that can only be null is not declared nullable.");

  private static final String EVERYWHERE =
      " in client.yaml, the facade and the pact; release a new major version.";

  private final String description;

  Rule(String description) {
    this.description = description;
  }

  /** {@return the stable id, such as {@code operation-removed}} */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String description() {
    return description;
  }

  /** {@return what a maintainer does about a violation} */
  public String action() {
    return switch (this) {
      case OPERATION_REMOVED -> "Look where it went. If it is gone, remove it" + EVERYWHERE;
      case SERVER_REMOVED -> "Change the server" + EVERYWHERE;
      case SECURITY_SCHEME_CHANGED -> "Change how the key is sent" + EVERYWHERE;
      case REQUEST_PATTERN_UNREADABLE ->
          "Ask upstream what it means. Until then, the client's requests may be invalid.";
      case RESPONSE_STATUS_NOT_COVERED ->
          "Cover it: 1. In client.yaml, list the status under `reliesOn` of the operation, as `'429':"
              + " *error`. 2. Run `mvn verify`; the checks that fail name the example body, the pact"
              + " interaction and the sandbox response that are missing: add them. 3. Accept the new"
              + " pact as the last failure says, and commit all of it together.";
      default ->
          "Change what the client "
              + (name().startsWith("REQUEST") ? "sends" : "accepts")
              + EVERYWHERE;
    };
  }

  /** {@return whether a violation breaks released clients} */
  public boolean isBreaking() {
    return this != RESPONSE_STATUS_NOT_COVERED;
  }
}
