package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.YamlTree;
import java.util.Locale;

/** The rules of the contract, with stable ids; {@code rules.yaml} and the README describe them. */
public enum Rule {
  OPERATION_REMOVED,
  SERVER_REMOVED,
  SECURITY_SCHEME_CHANGED,
  REQUEST_PARAMETER_ADDED_REQUIRED,
  REQUEST_BODY_ADDED_REQUIRED,
  REQUEST_MEDIA_TYPE_REMOVED,
  REQUEST_BODY_TYPE_CHANGED,
  REQUEST_FIELD_REMOVED,
  REQUEST_FIELD_BECAME_READ_ONLY,
  REQUEST_FIELD_ADDED_REQUIRED,
  REQUEST_VALUE_REJECTED,
  REQUEST_PATTERN_UNREADABLE,
  RESPONSE_STATUS_REMOVED,
  RESPONSE_STATUS_NOT_COVERED,
  RESPONSE_MEDIA_TYPE_REMOVED,
  RESPONSE_BODY_TYPE_CHANGED,
  RESPONSE_FIELD_REMOVED,
  RESPONSE_FIELD_BECAME_WRITE_ONLY,
  RESPONSE_FIELD_MAY_BE_ABSENT,
  RESPONSE_VALUE_ADDED,
  RESPONSE_FIELD_HAS_NO_VALUE,
  RESPONSE_NULL_NOT_NULLABLE;

  private static final JsonNode TEXTS = YamlTree.resource("rules.yaml");

  /** {@return the stable id, such as {@code operation-removed}} */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String description() {
    return TEXTS.path("meanings").path(id()).asText();
  }

  /** {@return what a maintainer does about a violation} */
  public String action() {
    JsonNode actions = TEXTS.path("actions");
    return actions.path(actions.has(id()) ? id() : id().replaceFirst("-.*", "")).asText();
  }

  /** {@return whether a violation breaks released clients} */
  public boolean isBreaking() {
    return this != RESPONSE_STATUS_NOT_COVERED;
  }
}
