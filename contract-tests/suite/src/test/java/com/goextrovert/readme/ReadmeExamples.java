package com.goextrovert.readme;

import com.goextrovert.client.AddProspect;
import com.goextrovert.client.CallListener;
import com.goextrovert.client.Confirmation;
import com.goextrovert.client.DuplicatePolicy;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.RemoveProspect;
import com.goextrovert.client.error.AuthenticationException;
import com.goextrovert.client.error.BadRequestException;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.error.RateLimitException;
import com.goextrovert.client.generated.api.ProspectsApi;
import com.goextrovert.client.generated.model.AddProspectRequest;
import com.goextrovert.client.generated.model.AddProspectResponse;
import feign.Feign;
import feign.Retryer;
import feign.jackson.JacksonDecoder;
import feign.jackson.JacksonEncoder;
import java.security.KeyStore;
import java.time.Duration;
import java.util.UUID;

/** Examples that the README quotes. {@link ReadmeTest} runs them and compares the quotes. */
final class ReadmeExamples {
  private ReadmeExamples() {}

  static void addAndRemove(ExtrovertClient extrovert, UUID listId, UUID campaignId) {
    AddProspect john =
        AddProspect.builder()
            .profileUrl("https://www.linkedin.com/in/john-doe")
            .prospectListId(listId)
            .campaignId(campaignId)
            .onDuplicate(DuplicatePolicy.MOVE) // the default, FAIL, moves nothing
            .build();
    Confirmation added = extrovert.prospects().add(john);
    System.out.println(added.statusCode() + " " + added.message());

    String url = "linkedin.com/in/John-Doe/";
    extrovert
        .prospects()
        .remove(RemoveProspect.builder().profileUrl(url).campaignId(campaignId).build());
  }

  static String addOrExplain(ExtrovertClient extrovert, AddProspect prospect) {
    try {
      extrovert.prospects().add(prospect);
      return "added";
    } catch (RateLimitException e) {
      return "later, after " + e.retryAfter().orElse(Duration.ofMinutes(1));
    } catch (AuthenticationException e) {
      return "the API key is wrong";
    } catch (BadRequestException e) {
      return "refused: " + e.serverMessage().orElse("no reason given"); // a duplicate, perhaps
    } catch (ExtrovertException e) {
      return switch (e.delivery()) {
        case NOT_SENT, REJECTED -> "not added; trying again later is safe";
        case APPLIED -> "added, although the response was broken";
        case UNKNOWN -> "may have been added; ask someone to look in Extrovert";
      };
    }
  }

  static ExtrovertClient configured(KeyStore privateAuthority, CallListener metrics) {
    return ExtrovertClient.builder()
        .apiKey(() -> System.getenv("EXTROVERT_API_KEY")) // supplied for each call
        .deadline(Duration.ofSeconds(20)) // for a whole call, backoff included; default 30 s
        .attemptTimeout(Duration.ofSeconds(5)) // default 10 s
        .connectTimeout(Duration.ofSeconds(2)) // name, connection and TLS; default 5 s
        .maxRetries(3) // default 2
        .trustStore(privateAuthority)
        .listener(metrics)
        .build();
  }

  static AddProspectResponse plainFeign(String baseUrl, String key, AddProspectRequest request) {
    ProspectsApi api =
        Feign.builder()
            .encoder(new JacksonEncoder())
            .decoder(new JacksonDecoder())
            .retryer(Retryer.NEVER_RETRY) // the default repeats a lost add up to five times
            .requestInterceptor(template -> template.header(ProspectsApi.API_KEY_HEADER, key))
            .target(ProspectsApi.class, baseUrl);
    return api.addProspect(request);
  }
}
