package com.goextrovert.sandbox;

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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.Condition;

/** Calls a sandbox, with the right key unless told otherwise, and knows the API's responses. */
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

  /** A profile URL, as upstream may insist on one. */
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
    return send(request("POST", PROSPECTS, addition(campaign, list, profile, move)));
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
    return new Condition<>(
        response -> {
          JsonNode body = body(response, status);
          return body.path("status").asText().equals("success")
              && body.path("data").isNull()
              && body.path("message").isTextual();
        },
        "a success with status %s",
        status);
  }

  static Condition<HttpResponse<String>> error(int status, String... inMessage) {
    return new Condition<>(
        response -> {
          JsonNode body = body(response, status);
          return body.path("status").asText().equals("error")
              && (body.path("data").isNull() || body.path("data").isObject())
              && Arrays.stream(inMessage).allMatch(body.path("message").asText()::contains);
        },
        "an error with status %s whose message contains %s",
        status,
        String.join(", ", inMessage));
  }

  /** The body, if the response has this status and is JSON. */
  private static JsonNode body(HttpResponse<String> response, int status) {
    boolean isJson =
        response.headers().allValues("Content-Type").equals(List.of("application/json"));
    try {
      return JSON.readTree(response.statusCode() == status && isJson ? response.body() : "");
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + response.body(), e);
    }
  }
}
