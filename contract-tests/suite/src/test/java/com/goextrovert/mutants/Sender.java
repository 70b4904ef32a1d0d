package com.goextrovert.mutants;

import com.goextrovert.contract.HttpAnswer;
import com.goextrovert.contract.HttpCall;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Sends requests as they are: nothing between adds or mends anything. */
final class Sender {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String baseUrl;

  Sender(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  HttpAnswer send(HttpCall call) throws IOException, InterruptedException {
    String query =
        call.query().map(each -> "?" + each.getKey() + "=" + encoded(each.getValue())).orElse("");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + call.path() + query))
            .method(
                call.method(),
                call.body().isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(call.body()));
    call.headers().forEach(request::header);
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    return new HttpAnswer(
        answer.statusCode(), answer.headers().firstValue("Content-Type"), answer.body());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
