package com.goextrovert.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Speaks to a sandbox as a client with the right key does, unless told otherwise. */
final class SandboxClient {
  static final String PROSPECTS = "/api/client/v1/prospects";
  static final String JOHN = profile("john");

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
}
