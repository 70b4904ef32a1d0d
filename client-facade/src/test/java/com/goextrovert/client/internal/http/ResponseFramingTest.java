package com.goextrovert.client.internal.http;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.ProtocolException;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class ResponseFramingTest {

  @Test
  void severalTransferEncodingsAreRejected() {
    Response response =
        new Response.Builder()
            .request(new Request.Builder().url("https://api.example").build())
            .protocol(Protocol.HTTP_1_1)
            .code(200)
            .message("OK")
            .addHeader("Transfer-Encoding", "identity")
            .addHeader("Transfer-Encoding", "chunked")
            .build();
    assertThatExceptionOfType(ProtocolException.class)
        .isThrownBy(() -> ResponseFraming.of(response));
  }
}
