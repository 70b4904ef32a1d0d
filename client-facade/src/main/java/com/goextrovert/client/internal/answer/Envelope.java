package com.goextrovert.client.internal.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.client.generated.model.AddProspectResponse;
import com.goextrovert.client.generated.model.ErrorResponse;
import com.goextrovert.client.generated.model.RemoveProspectResponse;
import com.goextrovert.client.generated.model.SuccessStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The JSON object that every answer is meant to be. Read as a tree: bound to a class, a {@code
 * message} of 42 would become a text, and a broken part would hide that another says {@code
 * success}.
 */
final class Envelope {
  private static final String STATUS = AddProspectResponse.JSON_PROPERTY_STATUS;
  private static final String DATA = RemoveProspectResponse.JSON_PROPERTY_DATA;
  private static final String MESSAGE = ErrorResponse.JSON_PROPERTY_MESSAGE;

  /** Two values under one name are a contradiction, and what follows the object is not ours. */
  private static final ObjectReader READER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(64).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private final JsonNode root;

  private Envelope(JsonNode root) {
    this.root = root;
  }

  /**
   * Reads a body.
   *
   * @return the envelope; empty if the body is not a JSON object
   */
  static Optional<Envelope> parse(byte[] body) {
    try {
      JsonNode root = READER.readValue(body);
      return Optional.ofNullable(root).filter(JsonNode::isObject).map(Envelope::new);
    } catch (IOException e) {
      // What is wrong with it is the server's text; that it is wrong is all that is told.
      return Optional.empty();
    }
  }

  boolean saysSuccess() {
    JsonNode status = root.path(STATUS);
    return status.isTextual() && status.textValue().equals(SuccessStatus.SUCCESS.getValue());
  }

  boolean hasStatus() {
    return root.path(STATUS).isTextual();
  }

  boolean hasNullData() {
    return root.path(DATA).isNull();
  }

  /** The message, if it is a text, as the specification has it. */
  Optional<String> message() {
    return Optional.ofNullable(root.path(MESSAGE).textValue());
  }

  /** The message, also as the list of texts that validation by common frameworks gives. */
  Optional<String> errorMessage() {
    JsonNode message = root.path(MESSAGE);
    if (!message.isArray()) {
      return message();
    }
    List<String> texts = new ArrayList<>();
    message.forEach(item -> Optional.ofNullable(item.textValue()).ifPresent(texts::add));
    return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", texts));
  }
}
