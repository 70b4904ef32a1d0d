package com.goextrovert.client.internal.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.client.generated.api.ProspectsApi;
import com.goextrovert.client.generated.model.AddProspectRequest;
import com.goextrovert.client.generated.model.RemoveProspectRequest;
import feign.ExceptionPropagationPolicy;
import feign.Feign;
import feign.Response;
import feign.Retryer;
import feign.jackson.JacksonEncoder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The generated Feign interface, over a transport that leaves nothing to Feign's defaults. */
final class FeignProspectsGateway implements ProspectsGateway {
  private static final JsonInclude.Value LEFT_OUT_IF_NULL =
      JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS);

  private final ProspectsApi api;
  private final OkHttpTransport transport;

  FeignProspectsGateway(HttpSettings settings) {
    this.transport = new OkHttpTransport(settings);
    this.api =
        Feign.builder()
            .client(transport)
            .encoder(new JacksonEncoder(mapper()))
            .retryer(Retryer.NEVER_RETRY)
            .exceptionPropagationPolicy(ExceptionPropagationPolicy.UNWRAP)
            .requestInterceptor(template -> template.header("User-Agent", settings.userAgent()))
            .target(ProspectsApi.class, settings.baseUrl());
  }

  @Override
  public Answer add(
      UUID prospectListId,
      String profileUrl,
      UUID campaignId,
      boolean moveDuplicatedProspect,
      Attempt attempt)
      throws NoResponseException {
    AddProspectRequest request =
        new AddProspectRequest()
            .prospectListId(prospectListId.toString())
            .prospectProfileUrl(profileUrl)
            .campaignId(campaignId.toString())
            .moveDuplicatedProspect(moveDuplicatedProspect);
    return answerTo(() -> api.addProspectWithHttpInfo(request, new AttemptOptions(attempt)));
  }

  @Override
  public Answer remove(String profileUrl, UUID campaignId, boolean rejectPosts, Attempt attempt)
      throws NoResponseException {
    RemoveProspectRequest request =
        new RemoveProspectRequest()
            .prospectProfileUrl(profileUrl)
            .campaignId(campaignId.toString())
            .rejectPosts(rejectPosts);
    return answerTo(() -> api.removeProspectWithHttpInfo(request, new AttemptOptions(attempt)));
  }

  @Override
  public void close() {
    transport.close();
  }

  /** What the specification does not require is left out rather than sent as null. */
  private static JsonMapper mapper() {
    return JsonMapper.builder().defaultPropertyInclusion(LEFT_OUT_IF_NULL).build();
  }

  private interface Exchange {
    Response perform() throws IOException;
  }

  private static Answer answerTo(Exchange exchange) throws NoResponseException {
    try (Response response = exchange.perform()) {
      AnswerBody body = (AnswerBody) response.body();
      return new Answer(response.status(), headers(response), body.bytes(), body.extent());
    } catch (NoResponseException e) {
      throw e;
    } catch (IOException e) {
      // Not one that the transport throws; whatever it is, the request may have left.
      throw new NoResponseException(NoResponseException.Reason.CONNECTION_LOST, true, e);
    }
  }

  private static Map<String, List<String>> headers(Response response) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    response.headers().forEach((name, values) -> headers.put(name, List.copyOf(values)));
    return headers;
  }
}
