package com.goextrovert.client.internal.call;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.goextrovert.client.generated.model.AddProspectResponse;
import com.goextrovert.client.generated.model.ErrorResponse;
import com.goextrovert.client.generated.model.RemoveProspectResponse;
import com.goextrovert.client.generated.model.SuccessStatus;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
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

  private static final int BUFFER_BYTES = 512;
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private String status;
  private boolean nullData;
  private String message;
  private String messages;

  private ResponseEnvelope() {}

  /** Returns the envelope; empty if the body is not exactly one JSON object. */
  static Optional<ResponseEnvelope> parse(byte[] body) {
    try (JsonParser parser = JSON.createParser(strictReader(body))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      ResponseEnvelope envelope = new ResponseEnvelope();
      envelope.readFields(parser);
      return parser.nextToken() == null ? Optional.of(envelope) : Optional.empty();
    } catch (IOException e) {
      // Dropped, because its message quotes the server.
      return Optional.empty();
    }
  }

  /** Jackson's own reader replaces malformed bytes, and so accepts what is not JSON. */
  private static Reader strictReader(byte[] body) throws IOException {
    // An InputStreamReader would allocate a buffer that is larger than most bodies.
    ReadableByteChannel channel = new BodyChannel(ByteBuffer.wrap(body));
    PushbackReader reader =
        new PushbackReader(Channels.newReader(channel, charset(body).newDecoder(), BUFFER_BYTES));
    int first = reader.read();
    if (first != BYTE_ORDER_MARK) {
      // At the end of the body this pushes back U+FFFF, which is no more JSON than nothing is.
      reader.unread(first);
    }
    return reader;
  }

  /** A body as a channel. Those of {@link Channels} fail if their thread is interrupted. */
  private record BodyChannel(ByteBuffer body) implements ReadableByteChannel {
    @Override
    public int read(ByteBuffer into) {
      int count = Math.min(into.remaining(), body.remaining());
      into.put(body.slice().limit(count));
      body.position(body.position() + count);
      return count > 0 ? count : -1;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }

  /** Returns UTF-8, unless the body starts with the byte order mark of UTF-16. */
  private static Charset charset(byte[] body) {
    boolean utf16 = body.length > 0 && (body[0] & 0xfe) == 0xfe;
    return utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  /** Stops short of the object's end if a field occurs twice, which is a contradiction. */
  private void readFields(JsonParser parser) throws IOException {
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (FIELDS.contains(name)) {
        if (!seen.add(name)) {
          return;
        }
        readField(name, parser);
      }
      parser.skipChildren();
    }
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

  boolean saysSuccess() {
    return SuccessStatus.SUCCESS.getValue().equals(status);
  }

  /** Returns how the envelope breaks the contract of a success; null if it does not. */
  String problem() {
    if (!saysSuccess()) {
      return "the envelope's status "
          + (status == null ? "is missing or not text" : "is not success");
    }
    if (!nullData) {
      return "the envelope's data is missing or not null";
    }
    return message == null ? "the envelope's message is missing or not text" : null;
  }

  /** The message, if it is text, as the specification has it. */
  Optional<String> message() {
    return Optional.ofNullable(message);
  }

  /** The message, which common validation frameworks send as a list of texts. */
  Optional<String> errorMessage() {
    return message().or(() -> Optional.ofNullable(messages));
  }
}
