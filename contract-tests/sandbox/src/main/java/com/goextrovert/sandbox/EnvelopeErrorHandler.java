package com.goextrovert.sandbox;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Puts what Jetty itself refuses, such as a malformed request, into the API's error envelope. */
final class EnvelopeErrorHandler extends ErrorHandler {
  private final Provider provider;

  EnvelopeErrorHandler(Provider provider) {
    this.provider = provider;
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      String message,
      Throwable cause,
      Callback callback) {
    new AnswerSender(request, response, callback).send(provider.error(code, message));
  }
}
