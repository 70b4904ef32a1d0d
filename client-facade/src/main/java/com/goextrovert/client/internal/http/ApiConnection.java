package com.goextrovert.client.internal.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.client.generated.api.ProspectsApi;
import feign.ExceptionPropagationPolicy;
import feign.Feign;
import feign.Retryer;
import feign.jackson.JacksonEncoder;
import java.util.concurrent.TimeUnit;

/** The generated Feign interface over a transport that overrides every default of Feign's. */
public final class ApiConnection implements AutoCloseable {
  /** Fields that the specification does not require are left out rather than sent as null. */
  private static final JsonInclude.Value OMIT_NULL =
      JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS);

  private final OkHttpTransport transport;
  private final ProspectsApi prospects;

  public ApiConnection(HttpSettings settings) {
    this(settings, (exchange, done, nanos) -> done.await(nanos, TimeUnit.NANOSECONDS));
  }

  ApiConnection(HttpSettings settings, Patience patience) {
    this.transport = new OkHttpTransport(settings, patience);
    this.prospects =
        Feign.builder()
            .client(transport)
            .encoder(
                new JacksonEncoder(
                    JsonMapper.builder().defaultPropertyInclusion(OMIT_NULL).build()))
            .retryer(Retryer.NEVER_RETRY)
            .exceptionPropagationPolicy(ExceptionPropagationPolicy.UNWRAP)
            .requestInterceptor(template -> template.header("User-Agent", settings.userAgent()))
            .target(ProspectsApi.class, settings.baseUrl());
  }

  /**
   * Operations on prospects. Each sends one request, takes {@link AttemptOptions} and returns a
   * {@link RawResponse}.
   */
  public ProspectsApi prospects() {
    return prospects;
  }

  /** Ends running exchanges and closes every connection at once. */
  @Override
  public void close() {
    transport.close();
  }
}
