package com.goextrovert.client.internal.http;

import java.io.IOException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The last stop before the first byte: a connection is there, nothing has been sent. What is turned
 * back here was never sent; what passes may have been.
 *
 * <p>On the way back it shows OkHttp a plain 200, whatever the server said, so that none of its
 * follow-ups (408, 503, 407, 421, redirects) sends a second request. {@link HttpExchange} has noted
 * the real status by then.
 */
final class SendGate implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    Connection connection = chain.connection();
    Request request = chain.request();
    ResponseInput input = null;
    if (connection.socket().getInputStream() instanceof ResponseInput watched) {
      input = watched;
      input.expectRequest(System.nanoTime());
    } else {
      // OkHttp makes sockets to a SOCKS proxy itself. What a server sends beyond a response cannot
      // be found there, so such a connection carries one request.
      request = request.newBuilder().header("Connection", "close").build();
    }
    if (!request.tag(HttpExchange.class).startSending(input)) {
      throw new IOException("abandoned before anything was sent");
    }
    Response response = chain.proceed(request);
    ResponseFraming framing = ResponseFraming.of(response);
    if (input != null) {
      input.headRead(framing, System.nanoTime());
    }
    Response.Builder shown = response.newBuilder().code(200);
    // Peeking costs OkHttp a buffer, so only compressed bodies are looked into.
    if (response.header("Content-Encoding") != null && response.peekBody(1).contentLength() == 0) {
      // An empty body is whole as it is; decompressing it would fail.
      shown.removeHeader("Content-Encoding");
    }
    return shown.build();
  }
}
