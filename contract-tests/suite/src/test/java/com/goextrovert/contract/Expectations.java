package com.goextrovert.contract;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.matchingrules.NullMatcher;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.util.Locale;
import java.util.UUID;

/** What the client sends and what it insists on, in Pact's words. */
final class Expectations {
  private Expectations() {}

  /** A change that the provider confirms. */
  static V4Pact confirmed(
      PactBuilder pact,
      String state,
      String description,
      ClientOperation operation,
      DslPart body,
      int status) {
    return pact.given(state)
        .expectsToReceiveHttpInteraction(
            description,
            http ->
                http.withRequest(request -> request(request, operation, Contract.KEY, body))
                    .willRespondWith(response -> success(response, status)))
        .toPact();
  }

  /** A change that the provider refuses for its key. */
  static V4Pact refusedForItsKey(
      PactBuilder pact, String description, ClientOperation operation, DslPart body) {
    return pact.given(Contract.A_KEY_THAT_IS_NOT_KNOWN)
        .expectsToReceiveHttpInteraction(
            description,
            http ->
                http.withRequest(request -> request(request, operation, Contract.WRONG_KEY, body))
                    .willRespondWith(response -> refusal(response, 401)))
        .toPact();
  }

  static DslPart addition(boolean moveDuplicatedProspect) {
    return newJsonBody(
            body ->
                body.uuid("prospectListId", UUID.fromString(Contract.LIST))
                    .stringMatcher("prospectProfileUrl", Contract.PROFILE_FORM, Contract.PROFILE)
                    .uuid("campaignId", UUID.fromString(Contract.CAMPAIGN))
                    .booleanValue("moveDuplicatedProspect", moveDuplicatedProspect))
        .build();
  }

  static DslPart removal(boolean rejectPosts) {
    return newJsonBody(
            body ->
                body.stringMatcher("prospectProfileUrl", Contract.PROFILE_FORM, Contract.PROFILE)
                    .uuid("campaignId", UUID.fromString(Contract.CAMPAIGN))
                    .booleanValue("rejectPosts", rejectPosts))
        .build();
  }

  /** Exactly {@code success}, {@code data} present and null, {@code message} any text. */
  private static HttpResponseBuilder success(HttpResponseBuilder response, int status) {
    return answer(
        response,
        status,
        newJsonBody(
                body ->
                    body.stringValue("status", "success")
                        .nullValue("data")
                        .stringType("message", "Operation completed successfully"))
            .build());
  }

  /**
   * Exactly {@code error}. Its {@code data} is an object by upstream's schema and null by
   * upstream's example, so both pass; the pattern is what tells an object from a word, a number and
   * a list.
   */
  private static HttpResponseBuilder refusal(HttpResponseBuilder response, int status) {
    return answer(
        response,
        status,
        newJsonBody(
                body ->
                    body.stringValue("status", "error")
                        .or("data", null, NullMatcher.INSTANCE, new RegexMatcher("^\\{.*\\}$")))
            .build());
  }

  private static HttpRequestBuilder request(
      HttpRequestBuilder request, ClientOperation operation, String key, DslPart body) {
    return request
        .method(operation.method().toUpperCase(Locale.ROOT))
        .path(operation.path())
        .header("X-API-Key", key)
        .header("Accept", "application/json")
        .header("Content-Type", "application/json")
        .body(body);
  }

  private static HttpResponseBuilder answer(
      HttpResponseBuilder response, int status, DslPart body) {
    return response.status(status).header("Content-Type", "application/json").body(body);
  }
}
