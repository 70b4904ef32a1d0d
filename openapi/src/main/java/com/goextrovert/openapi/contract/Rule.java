package com.goextrovert.openapi.contract;

import java.util.Locale;

/** The rules of the contract; {@code openapi/README.md} lists them. Their ids are stable. */
public enum Rule {
  OPERATION_REMOVED(
      "The specification lacks an operation that the client calls.",
      "Look where it went; if it is gone, take it out of client.yaml, the facade and the pact, and"
          + " release a new major version."),
  SERVER_REMOVED(
      "None of the operation's servers is the one that the client calls.",
      "Change the server in client.yaml and the facade's default base URL; release a new major"
          + " version."),
  SECURITY_SCHEME_CHANGED(
      "The operation does not require exactly the API key, where the client sends it.",
      "Change apiKey in client.yaml, the way the facade sends the key, and the pact; release a new"
          + " major version."),
  REQUEST_PARAMETER_ADDED_REQUIRED(
      "The operation requires a parameter that the client does not send.", Action.SEND),
  REQUEST_BODY_ADDED_REQUIRED(
      "The operation requires a body, and the client sends none.", Action.SEND),
  REQUEST_MEDIA_TYPE_REMOVED("The operation accepts no JSON body.", Action.SEND),
  REQUEST_BODY_TYPE_CHANGED("The request body cannot be an object.", Action.SEND),
  REQUEST_FIELD_REMOVED(
      "The request body does not declare a field that the client sends.", Action.SEND),
  REQUEST_FIELD_BECAME_READ_ONLY(
      "A field that the client sends is read-only: no request may contain it.", Action.SEND),
  REQUEST_FIELD_ADDED_REQUIRED(
      "The request body requires a field that the client does not send.", Action.SEND),
  REQUEST_VALUE_REJECTED("The request schema rejects a value that the client sends.", Action.SEND),
  REQUEST_PATTERN_UNREADABLE(
      "A pattern in the request schema cannot be judged.",
      "Ask upstream what it means; until then, nobody knows whether the client's requests are"
          + " valid."),
  RESPONSE_STATUS_REMOVED(
      "The specification does not document a status code that the client relies on.",
      Action.ACCEPT),
  RESPONSE_STATUS_NOT_COVERED(
      "The specification documents a status code that client.yaml does not list.",
      "Cover it: 1. In client.yaml, list the status under `reliesOn` of the operation, as `'429':"
          + " *error`. 2. Run `mvn verify`; the checks that fail name the example body, the pact"
          + " interaction and the sandbox response that are missing: add them. 3. Accept the new"
          + " pact as the last failure says, and commit all of it together."),
  RESPONSE_MEDIA_TYPE_REMOVED("The response body is not JSON.", Action.ACCEPT),
  RESPONSE_BODY_TYPE_CHANGED("The response body is not always an object.", Action.ACCEPT),
  RESPONSE_FIELD_REMOVED(
      "The response does not document a field that the client relies on.", Action.ACCEPT),
  RESPONSE_FIELD_BECAME_WRITE_ONLY(
      "A field that the client relies on is write-only: no response contains it.", Action.ACCEPT),
  RESPONSE_FIELD_MAY_BE_ABSENT(
      "A response field that the client relies on is not required.", Action.ACCEPT),
  RESPONSE_VALUE_ADDED(
      "A response field may have a value that the client does not accept.", Action.ACCEPT),
  RESPONSE_FIELD_HAS_NO_VALUE(
      "The schema of a response field that the client relies on allows no value.", Action.ACCEPT),
  RESPONSE_NULL_NOT_NULLABLE(
      "A response field that can only be null is not declared nullable.", Action.ACCEPT);

  private final String description;
  private final String action;

  Rule(String description, String action) {
    this.description = description;
    this.action = action;
  }

  /** {@return the stable id, such as {@code response-field-may-be-absent}} */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@return what a violation means, in one sentence} */
  public String description() {
    return description;
  }

  /** {@return what a maintainer does about a violation} */
  public String action() {
    return action;
  }

  /** {@return whether a violation breaks released clients; a status may only lack coverage} */
  public boolean isBreaking() {
    return this != RESPONSE_STATUS_NOT_COVERED;
  }

  private static final class Action {
    static final String SEND =
        "Send what the specification asks for: change client.yaml, the facade and the pact; release"
            + " a new major version.";
    static final String ACCEPT =
        "Let the facade accept what may now arrive: change client.yaml, the facade and the pact;"
            + " release a new major version.";
  }
}
