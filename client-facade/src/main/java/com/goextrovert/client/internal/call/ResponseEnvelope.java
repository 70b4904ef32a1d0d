package com.goextrovert.client.internal.call;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.goextrovert.client.generated.model.AddProspectResponse;
import com.goextrovert.client.generated.model.ErrorResponse;
import com.goextrovert.client.generated.model.RemoveProspectResponse;
import com.goextrovert.client.generated.model.SuccessStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The JSON object that every response should be. Read as a stream that keeps the envelope's fields
 * only: a tree of a hostile body takes many times the body's size. Not bound to a class, which
 * would turn a {@code message} of 42 into text and hide one field's error behind another's.
 */
final class ResponseEnvelope {
  private static final String STATUS = AddProspectResponse.JSON_PROPERTY_STATUS;
  private static final String DATA = RemoveProspectResponse.JSON_PROPERTY_DATA;
  private static final String MESSAGE = ErrorResponse.JSON_PROPERTY_MESSAGE;
  private static final Set<String> FIELDS = Set.of(STATUS, DATA, MESSAGE);

  /** Without the tables of field names, which a hostile body could fill. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).build())
          .build();

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private String status;
  private boolean nullData;
  private String message;
  private String messages;

  private ResponseEnvelope() {}

  /** Returns the envelope; empty if the body is not exactly one JSON object. */
  static Optional<ResponseEnvelope> parse(byte[] body) {
    try (JsonParser parser = JSON.createParser(strictReader(body))) {
      ResponseEnvelope envelope = new ResponseEnvelope();
      boolean valid = parser.nextToken() == JsonToken.START_OBJECT && envelope.readFields(parser);
      return valid && parser.nextToken() == null ? Optional.of(envelope) : Optional.empty();
    } catch (IOException e) {
      // Dropped, because its message quotes the server.
      return Optional.empty();
    }
  }

  /** Jackson's own reader replaces malformed bytes, and so accepts what is not JSON. */
  private static Reader strictReader(byte[] body) throws IOException {
    PushbackReader reader =
        new PushbackReader(
            new InputStreamReader(new ByteArrayInputStream(body), charset(body).newDecoder()));
    int first = reader.read();
    if (first != -1 && first != BYTE_ORDER_MARK) {
      reader.unread(first);
    }
    return reader;
  }

  /** JSON begins with an ASCII character, so a zero or a byte order mark reveals UTF-16. */
  private static Charset charset(byte[] body) {
    int first = body.length > 1 ? body[0] : 'x';
    int second = body.length > 1 ? body[1] : 'x';
    if (first == 0 || first == (byte) 0xfe) {
      return StandardCharsets.UTF_16BE;
    }
    return second == 0 || first == (byte) 0xff ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
  }

  /** Returns false if a field of the envelope occurs twice, which is a contradiction. */
  private boolean readFields(JsonParser parser) throws IOException {
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (FIELDS.contains(name)) {
        if (!seen.add(name)) {
          return false;
        }
        readField(name, parser);
      }
      parser.skipChildren();
    }
    return true;
  }

  private void readField(String name, JsonParser parser) throws IOException {
    if (name.equals(STATUS)) {
      status = textOf(parser);
    } else if (name.equals(DATA)) {
      nullData = parser.hasToken(JsonToken.VALUE_NULL);
    } else if (parser.isExpectedStartArrayToken()) {
      messages = textsOf(parser);
    } else {
      message = textOf(parser);
    }
  }

  private static String textOf(JsonParser parser) throws IOException {
    return parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : null;
  }

  private static String textsOf(JsonParser parser) throws IOException {
    StringBuilder texts = new StringBuilder();
    boolean any = false;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.hasToken(JsonToken.VALUE_STRING)) {
        texts.append(any ? "; " : "").append(parser.getText());
        any = true;
      }
      parser.skipChildren();
    }
    return any ? texts.toString() : null;
  }

  boolean hasStatus() {
    return status != null;
  }

  boolean saysSuccess() {
    return SuccessStatus.SUCCESS.getValue().equals(status);
  }

  boolean hasNullData() {
    return nullData;
  }

  /** The message, if it is text, as the specification has it. */
  Optional<String> message() {
    return Optional.ofNullable(message);
  }

  /** The message, also as the list of texts that common validation frameworks send. */
  Optional<String> errorMessage() {
    return message().or(() -> Optional.ofNullable(messages));
  }
}
