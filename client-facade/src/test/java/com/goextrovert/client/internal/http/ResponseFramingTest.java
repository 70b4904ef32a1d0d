package com.goextrovert.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.ProtocolException;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class ResponseFramingTest {
  private final Response.Builder response =
      new Response.Builder()
          .request(new Request.Builder().url("https://api.example").build())
          .protocol(Protocol.HTTP_1_1)
          .code(200)
          .message("OK");

  @Test
  void lengthIsThatOfTheHeader() throws ProtocolException {
    response.addHeader("Content-Length", "12").addHeader("Content-Length", "12");
    assertFramed(12, true);
  }

  @Test
  void chunkedBodyHasNoLength() throws ProtocolException {
    response.addHeader("Transfer-Encoding", "Chunked");
    assertFramed(0, true);
  }

  @Test
  void lastResponses() throws ProtocolException {
    assertFramed(0, true);
    response.code(101);
    assertFramed(0, false);
    response.code(200).protocol(Protocol.HTTP_1_0);
    assertFramed(0, false);
  }

  @Test
  void lengthAndEncodingTogetherAreNotTrusted() throws ProtocolException {
    response.addHeader("Content-Length", "12").addHeader("Transfer-Encoding", "chunked");
    assertFramed(0, false);
  }

  @Test
  void contradictingHeadersAreRejected() {
    assertRejected("Content-Length", "1", "2");
    assertRejected("Content-Length", "+1");
    assertRejected("Transfer-Encoding", "identity", "chunked");
    assertRejected("Transfer-Encoding", "gzip");
  }

  private void assertFramed(long length, boolean keepsConnection) throws ProtocolException {
    assertThat(ResponseFraming.of(response.build()))
        .isEqualTo(new ResponseFraming(length, keepsConnection));
  }

  private void assertRejected(String header, String... values) {
    response.removeHeader("Content-Length").removeHeader("Transfer-Encoding");
    for (String value : values) {
      response.addHeader(header, value);
    }
    assertThatExceptionOfType(ProtocolException.class)
        .isThrownBy(() -> ResponseFraming.of(response.build()));
  }
}
