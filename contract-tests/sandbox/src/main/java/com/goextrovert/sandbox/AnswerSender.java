package com.goextrovert.sandbox;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends one answer over one exchange: now or later, as bytes or as a reset. */
final class AnswerSender {
  private final Request request;
  private final Response response;
  private final Callback callback;

  AnswerSender(Request request, Response response, Callback callback) {
    this.request = request;
    this.response = response;
    this.callback = callback;
  }

  void send(SandboxResponse answer) {
    if (answer.delay().isZero()) {
      sendNow(answer);
    } else {
      request
          .getComponents()
          .getScheduler()
          .schedule(() -> sendNow(answer), answer.delay().toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private void sendNow(SandboxResponse answer) {
    if (answer.resets()) {
      reset();
      return;
    }
    response.setStatus(answer.status());
    answer.headers().forEach(each -> response.getHeaders().add(each.getKey(), each.getValue()));
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
  }

  /** A close without lingering is what makes the kernel send RST rather than FIN. */
  private void reset() {
    EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    try {
      ((SocketChannel) endPoint.getTransport()).setOption(StandardSocketOptions.SO_LINGER, 0);
      endPoint.close();
      callback.failed(new EofException("reset, as the test asked"));
    } catch (IOException e) {
      callback.failed(e);
    }
  }
}
