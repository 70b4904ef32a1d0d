package com.goextrovert.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * HTTP that ends: one limit on the time of a whole exchange, one on the length of an answer, and no
 * redirect followed, so that credentials go to the address that they were meant for.
 */
public final class BoundedHttp {
  private static final int MOST_BYTES = 1 << 20;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Duration limit;

  /**
   * Waits so long for a whole answer.
   *
   * @param limit from the beginning of an exchange to the last byte of its answer
   */
  public BoundedHttp(Duration limit) {
    this.limit = limit;
  }

  /**
   * Sends a request once.
   *
   * @param request the request
   * @return the answer, whatever its status
   * @throws NoAnswerException if none came that is whole
   */
  public HttpAnswer send(HttpRequest request) throws NoAnswerException {
    FutureTask<HttpAnswer> exchange = new FutureTask<>(() -> exchange(request));
    Thread thread = new Thread(exchange, "bounded-http");
    thread.setDaemon(true);
    thread.start();
    try {
      return exchange.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      exchange.cancel(true);
      throw new NoAnswerException("no whole answer within " + limit.toSeconds() + " s");
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw new NoAnswerException("no answer, for the wait was interrupted");
    } catch (ExecutionException e) {
      // Its message may quote what the server sent.
      throw new NoAnswerException(
          "no whole answer (" + e.getCause().getClass().getSimpleName() + ")");
    }
  }

  private HttpAnswer exchange(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
    try (InputStream in = response.body()) {
      byte[] body = in.readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        throw new AnswerTooLongException();
      }
      return new HttpAnswer(response.statusCode(), response.headers(), body);
    }
  }

  /** Its name is what is said of it. */
  private static final class AnswerTooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
