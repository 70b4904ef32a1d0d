package com.goextrovert.client.internal.http;

import com.goextrovert.client.internal.http.Answer.Extent;
import feign.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/** A body that has been read already, and knows how much of it was. */
final class AnswerBody implements Response.Body {
  private final byte[] bytes;
  private final Extent extent;

  AnswerBody(byte[] bytes, Extent extent) {
    this.bytes = bytes;
    this.extent = extent;
  }

  byte[] bytes() {
    return bytes;
  }

  Extent extent() {
    return extent;
  }

  /** Not told, because Feign copies bodies whose length is known into ones of its own. */
  @Override
  public Integer length() {
    return null;
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public InputStream asInputStream() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public Reader asReader(Charset charset) {
    return new InputStreamReader(asInputStream(), charset);
  }

  @Override
  public void close() {}
}
