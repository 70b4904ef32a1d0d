package com.goextrovert.client.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.internal.http.RawResponse.Extent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawResponseTest {

  @Test
  void aBodyIsReadAsBytesOrAsTextAsOftenAsOneLikes() throws IOException {
    RawResponse body = response("jos\u00e9");
    assertThat(body.isRepeatable()).isTrue();
    for (int time = 1; time <= 2; time++) {
      assertThat(body.asInputStream()).hasBinaryContent("jos\u00e9".getBytes(UTF_8));
      StringWriter text = new StringWriter();
      body.asReader(UTF_8).transferTo(text);
      assertThat(text).hasToString("jos\u00e9");
    }
  }

  @Test
  void feignIsNotToldTheLengthLestItCopiesTheBody() {
    assertThat(response("abc").length()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8191, 8192, 8193, 19_999, 20_000})
  void upToTheLimitABodyIsReadToItsEnd(int size) throws IOException {
    byte[] bytes = random(size);
    BodyBuffer buffer = new BodyBuffer(20_000);
    assertThat(buffer.readFully(new ByteArrayInputStream(bytes))).isTrue();
    assertThat(buffer.snapshot()).isEqualTo(bytes);
  }

  @Test
  void beyondTheLimitNothingIsKept() throws IOException {
    byte[] bytes = random(30_000);
    BodyBuffer buffer = new BodyBuffer(20_000);
    InputStream body = new ByteArrayInputStream(bytes);
    assertThat(buffer.readFully(body)).isFalse();
    assertThat(buffer.snapshot()).hasSize(20_000).isEqualTo(Arrays.copyOf(bytes, 20_000));
    assertThat(body.available()).as("what is left unread").isPositive();
  }

  private static RawResponse response(String body) {
    return new RawResponse(200, Map.of(), body.getBytes(UTF_8), Extent.WHOLE);
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(42).nextBytes(bytes);
    return bytes;
  }
}
