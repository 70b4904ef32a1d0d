package com.goextrovert.readme;

import com.goextrovert.client.generated.api.ProspectsApi;
import com.goextrovert.client.generated.model.AddProspectRequest;
import com.goextrovert.client.generated.model.AddProspectResponse;
import feign.Feign;
import feign.Retryer;
import feign.jackson.JacksonDecoder;
import feign.jackson.JacksonEncoder;

class PlainFeign {

  static AddProspectResponse add(String baseUrl, String key, AddProspectRequest request) {
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
