package com.goextrovert.broker;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.remote.BoundedHttp;
import com.goextrovert.remote.HttpAnswer;
import com.goextrovert.remote.NoAnswerException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A Pact Broker, as far as a consumer needs one.
 *
 * <p>Links lead the way, as the broker's API wants it, but only their paths are followed: whatever
 * host a link names, the token goes to the broker's own address.
 */
final class PactBroker {
  private static final JsonMapper JSON = new JsonMapper();

  private final BrokerAccess access;
  private final BoundedHttp http;

  PactBroker(BrokerAccess access, BoundedHttp http) {
    this.access = access;
    this.http = http;
  }

  /** Publishes a pact with its version, branch and tags. */
  void publish(Publication publication) throws BrokerException {
    Links links = new Links(exchange("GET", at("/"), noBody()).path("_links"));
    Optional<URI> contracts = links.to("pb:publish-contracts", Map.of());
    if (contracts.isPresent()) {
      exchange("POST", contracts.get(), ofByteArray(bytes(publication.json())));
    } else {
      publishInSteps(publication, links);
    }
  }

  /**
   * Brokers before 2.86 take the parts one by one; the pact comes last, for it sets off webhooks.
   */
  private void publishInSteps(Publication publication, Links links) throws BrokerException {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("consumer", publication.consumer());
    names.put("pacticipant", publication.consumer());
    names.put("provider", publication.provider());
    names.put("consumerApplicationVersion", publication.version());
    names.put("version", publication.version());
    URI pact = links.require("pb:publish-pact", names, "publications");
    if (publication.branch().isPresent()) {
      names.put("branch", publication.branch().get());
      put(links.require("pb:pacticipant-branch-version", names, "branches"));
    }
    for (String tag : publication.tags()) {
      names.put("tag", tag);
      put(links.require("pb:pacticipant-version-tag", names, "tags"));
    }
    exchange("PUT", pact, ofByteArray(publication.pact()));
  }

  private void put(URI resource) throws BrokerException {
    exchange("PUT", resource, ofByteArray("{}".getBytes(UTF_8)));
  }

  /** Asks whether the consumer may be deployed there. */
  Verdict ask(String consumer, Deployment deployment) throws BrokerException {
    String query =
        deployment.query(consumer).entrySet().stream()
            .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    JsonNode summary = exchange("GET", at("/matrix?" + query), noBody()).path("summary");
    if (!summary.path("deployable").isBoolean() && !summary.path("deployable").isNull()) {
      throw new BrokerException("The broker's answer does not say whether it can be deployed.");
    }
    return new Verdict(
        summary.path("deployable").asBoolean(),
        shown(summary.path("reason").asText("the broker gives no reason")));
  }

  /**
   * What the broker says of a deployment.
   *
   * @param deployable whether it may be made; what is not known may not
   * @param reason the broker's words
   */
  record Verdict(boolean deployable, String reason) {}

  private JsonNode exchange(String method, URI resource, BodyPublisher body)
      throws BrokerException {
    HttpRequest request =
        HttpRequest.newBuilder(resource)
            .method(method, body)
            .header("Authorization", access.authorization())
            .header("Accept", "application/hal+json, application/json")
            .header("Content-Type", "application/json")
            .build();
    try {
      return read(http.send(request));
    } catch (NoAnswerException e) {
      throw new BrokerException(
          "The broker at " + access.address() + " gave " + e.getMessage() + ".");
    }
  }

  private JsonNode read(HttpAnswer answer) throws BrokerException {
    int status = answer.status();
    JsonNode json = json(answer);
    if (status / 100 != 2) {
      throw new BrokerException(refusal(status) + reasons(json.path("errors")));
    }
    if (answer.body().length > 0 && json.isMissingNode()) {
      throw new BrokerException(
          "The broker's answer is no JSON; is PACT_BROKER_BASE_URL a Pact Broker, or a page to log"
              + " in at?");
    }
    return json;
  }

  private static String refusal(int status) {
    if (status / 100 == 3) {
      return "The broker redirects to another address (" + status + "), which is not followed.";
    }
    if (status / 100 == 5) {
      return "The broker failed (" + status + "); try again later.";
    }
    return switch (status) {
      case 401, 403 -> "The broker does not accept the token (" + status + ").";
      case 404 -> "The broker knows no such thing (404); is PACT_BROKER_BASE_URL complete?";
      case 409 ->
          "The broker has another pact for this version (409); publish under a new version.";
      default -> "The broker refuses the request (" + status + ").";
    };
  }

  private String reasons(JsonNode errors) {
    return errors.isMissingNode() ? "" : " It says: " + shown(errors.toString());
  }

  /** On one line, of bounded length, and without the token. */
  private String shown(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return access.confidential().shown(line.length() > 300 ? line.substring(0, 300) + "..." : line);
  }

  private static JsonNode json(HttpAnswer answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      return JSON.missingNode();
    }
  }

  private static byte[] bytes(JsonNode json) {
    return json.toString().getBytes(UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private URI at(String path) {
    return URI.create(access.address() + path);
  }

  /** The links of the broker's index. */
  private final class Links {
    private final JsonNode links;

    Links(JsonNode links) {
      this.links = links;
    }

    URI require(String name, Map<String, String> names, String what) throws BrokerException {
      return to(name, names)
          .orElseThrow(
              () ->
                  new BrokerException(
                      "The broker's index has no link "
                          + name
                          + ": it does not take "
                          + what
                          + "."));
    }

    Optional<URI> to(String name, Map<String, String> names) throws BrokerException {
      String href = links.path(name).path("href").asText("");
      if (href.isEmpty()) {
        return Optional.empty();
      }
      for (Map.Entry<String, String> each : names.entrySet()) {
        href = href.replace("{" + each.getKey() + "}", encoded(each.getValue()));
      }
      try {
        URI url = URI.create(access.address() + "/").resolve(href);
        return Optional.of(URI.create(access.address() + "/").resolve(url.getRawPath()));
      } catch (IllegalArgumentException e) {
        throw new BrokerException("The broker's link " + name + " is no URL.");
      }
    }
  }
}
