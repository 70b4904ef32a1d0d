package com.goextrovert.client.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.internal.http.RawResponse.Extent;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RawResponseTest {

  @Test
  void bodyCanBeReadRepeatedly() throws IOException {
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
  void lengthIsHiddenFromFeign() {
    assertThat(response("abc").length()).isNull();
  }

  private static RawResponse response(String body) {
    return new RawResponse(200, Map.of(), body.getBytes(UTF_8), Extent.WHOLE);
  }
}
