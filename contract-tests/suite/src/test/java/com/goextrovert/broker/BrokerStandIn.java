package com.goextrovert.broker;

import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ReceivedRequest;
import com.goextrovert.sandbox.SandboxResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A Pact Broker's resources on this machine, under a path, and for one authorization only. What it
 * was sent is had from the server that it runs on.
 */
final class BrokerStandIn {
  static final String PATH = "/team";

  private final ExtrovertSandbox server;
  private final String authorization;
  private final Map<String, SandboxResponse> answers = new LinkedHashMap<>();

  private BrokerStandIn(ExtrovertSandbox server, String authorization) {
    this.server = server;
    this.authorization = authorization;
    server.respondWhen(this::answer);
  }

  /** A broker of today. */
  static BrokerStandIn on(ExtrovertSandbox server, String authorization) {
    return new BrokerStandIn(server, authorization)
        .withIndex(Map.of("pb:publish-contracts", "/contracts/publish"))
        .answering("POST /contracts/publish", json(200, "{\"notices\":[]}"));
  }

  /** A broker that takes a publication's parts one by one. */
  static BrokerStandIn ofOld(ExtrovertSandbox server, String authorization, boolean withBranches) {
    Map<String, String> links = new LinkedHashMap<>();
    links.put(
        "pb:publish-pact",
        "/pacts/provider/{provider}/consumer/{consumer}/version/{consumerApplicationVersion}");
    links.put(
        "pb:pacticipant-version-tag", "/pacticipants/{pacticipant}/versions/{version}/tags/{tag}");
    if (withBranches) {
      links.put(
          "pb:pacticipant-branch-version",
          "/pacticipants/{pacticipant}/branches/{branch}/versions/{version}");
    }
    return new BrokerStandIn(server, authorization).withIndex(links);
  }

  /** With this answer to such a request, such as {@code GET /matrix}. */
  BrokerStandIn answering(String request, SandboxResponse answer) {
    answers.put(request, answer);
    return this;
  }

  String address() {
    return server.baseUrl() + PATH;
  }

  /** What came, but for the look at the index. */
  List<ReceivedRequest> received() {
    return server.received().stream().filter(each -> !each.path().equals(PATH + "/")).toList();
  }

  static SandboxResponse json(int status, String body) {
    return SandboxResponse.status(status)
        .header("Content-Type", "application/hal+json;charset=utf-8")
        .body(body);
  }

  /** Its links name a host of its own, as those of a broker behind a proxy do. */
  private BrokerStandIn withIndex(Map<String, String> links) {
    String index =
        links.entrySet().stream()
            .map(
                link ->
                    "\"%s\":{\"href\":\"http://broker.internal:9292%s%s\"}"
                        .formatted(link.getKey(), PATH, link.getValue()))
            .collect(Collectors.joining(",", "{\"_links\":{", "}}"));
    return answering("GET /", json(200, index));
  }

  private Optional<SandboxResponse> answer(ReceivedRequest request) {
    if (!request.header("Authorization").orElse("").equals(authorization)) {
      return Optional.of(json(401, "{\"error\":\"" + request.header("Authorization") + "\"}"));
    }
    String resource = request.method() + " " + request.path().replaceFirst("^" + PATH, "");
    SandboxResponse otherwise = json(request.method().equals("PUT") ? 201 : 404, "{}");
    return Optional.of(answers.getOrDefault(resource, otherwise));
  }
}
