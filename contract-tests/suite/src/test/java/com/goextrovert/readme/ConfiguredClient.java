package com.goextrovert.readme;

import com.goextrovert.client.CallListener;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.RateLimit;
import java.time.Duration;

class ConfiguredClient {

  static ExtrovertClient build(CallListener listener) {
    return ExtrovertClient.builder()
        .apiKey(() -> System.getenv("EXTROVERT_API_KEY")) // supplied for each call
        .rateLimit(RateLimit.perSecond(10)) // default: none
        .deadline(Duration.ofSeconds(20)) // for a whole call, backoff included; default 30 s
        .attemptTimeout(Duration.ofSeconds(5)) // default 10 s
        .connectTimeout(Duration.ofSeconds(2)) // name, connection and TLS; default 5 s
        .maxRetries(3) // default 2
        .listener(listener) // for several, repeat this
        .build();
  }
}
