package com.goextrovert.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.Condition;

/** Sends requests to a sandbox, and defines conditions for its responses. */
final class SandboxClient {
  static final String PROSPECTS = "/api/client/v1/prospects";
  static final String JOHN = profile("john");

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExtrovertSandbox sandbox;

  SandboxClient(ExtrovertSandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** Returns a complete profile URL, which a later specification may require. */
  static String profile(String slug) {
    return "https://www.linkedin.com/in/" + slug;
  }

  static String addition(UUID campaign, UUID list, String profile, boolean move) {
    return """
        {"campaignId":"%s","prospectListId":"%s","prospectProfileUrl":"%s","moveDuplicatedProspect":%s}"""
        .formatted(campaign, list, profile, move);
  }

  static String removal(UUID campaign, String profile) {
    return """
        {"campaignId":"%s","prospectProfileUrl":"%s","rejectPosts":false}"""
        .formatted(campaign, profile);
  }

  HttpResponse<String> add(UUID campaign, UUID list, String profile, boolean move) {
    return post(addition(campaign, list, profile, move));
  }

  HttpResponse<String> post(String body) {
    return send(request("POST", PROSPECTS, body));
  }

  HttpResponse<String> remove(UUID campaign, String profile) {
    return send(request("DELETE", PROSPECTS, removal(campaign, profile)));
  }

  HttpRequest.Builder request(String method, String path, String body) {
    return bare(method, path, body)
        .setHeader("X-API-Key", sandbox.apiKey())
        .setHeader("Content-Type", "application/json");
  }

  HttpRequest.Builder bare(String method, String path, String body) {
    return HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path))
        .method(method, BodyPublishers.ofString(body));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
    return http.sendAsync(request.build(), BodyHandlers.ofString());
  }

  static Condition<HttpResponse<String>> success(int status) {
    return envelope(status, "success");
  }

  static Condition<HttpResponse<String>> error(int status, String... inMessage) {
    return envelope(status, "error", inMessage);
  }

  private static Condition<HttpResponse<String>> envelope(
      int statusCode, String status, String... inMessage) {
    return new Condition<>(
        response -> {
          JsonNode body = body(response);
          JsonNode data = body.path("data");
          return response.statusCode() == statusCode
              && body.path("status").asText().equals(status)
              && (data.isNull() || data.isObject() && status.equals("error"))
              && body.path("message").isTextual()
              && Arrays.stream(inMessage).allMatch(body.path("message").asText()::contains);
        },
        "a %d with the status %s and a message that contains %s",
        statusCode,
        status,
        String.join(", ", inMessage));
  }

  private static JsonNode body(HttpResponse<String> response) {
    assertThat(response.headers().allValues("Content-Type")).containsExactly("application/json");
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + response.body(), e);
    }
  }
}
