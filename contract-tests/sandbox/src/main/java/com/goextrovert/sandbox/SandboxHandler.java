package com.goextrovert.sandbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;

/** Takes a request from HTTP, records it, and sends the scripted answer or the provider's. */
final class SandboxHandler extends Handler.Abstract {
  private static final int MAX_BODY = 1 << 20;

  private final Provider provider;
  private final AnswerScript script;
  private final RequestLog log;

  SandboxHandler(Provider provider, AnswerScript script, RequestLog log) {
    this.provider = provider;
    this.script = script;
    this.log = log;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    AnswerSender sender = new AnswerSender(request, response, callback);
    Content.Source.asByteArrayAsync(
        request,
        MAX_BODY,
        Promise.Invocable.from(
            // A rule of the user's may block.
            InvocationType.BLOCKING,
            body -> sender.send(answer(received(request, body))),
            failure -> Response.writeError(request, response, callback, status(failure))));
    return true;
  }

  /** Jetty reports a body beyond the limit as an illegal state, one that breaks off as I/O. */
  private static int status(Throwable failure) {
    return failure instanceof IllegalStateException ? 413 : 400;
  }

  private SandboxResponse answer(ReceivedRequest request) {
    log.add(request);
    Optional<SandboxResponse> scripted;
    try {
      scripted = script.answerTo(request);
    } catch (RuntimeException e) {
      return provider.error(500, "The rule given to respondWhen failed: " + e);
    }
    if (scripted.isPresent() && !scripted.get().handlesFirst()) {
      return scripted.get();
    }
    SandboxResponse real = provider.answer(request);
    return scripted.orElse(real);
  }

  private static ReceivedRequest received(Request request, byte[] body) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (HttpField field : request.getHeaders()) {
      headers.computeIfAbsent(field.getName(), name -> new ArrayList<>(1)).add(field.getValue());
    }
    headers.replaceAll((name, values) -> List.copyOf(values));
    return new ReceivedRequest(
        request.getMethod(),
        Objects.requireNonNullElse(request.getHttpURI().getPath(), ""),
        Optional.ofNullable(request.getHttpURI().getQuery()),
        Collections.unmodifiableMap(headers),
        body);
  }
}
