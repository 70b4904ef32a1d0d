package com.goextrovert.client.internal.http;

import com.goextrovert.client.generated.model.RemoveProspectRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

/** Connections to a server on this machine, and calls through them. */
final class Gateway {
  /** What does not run out, unless something is broken. */
  static final Duration LONG = Duration.ofSeconds(Peer.PATIENCE);

  static final long LIMIT = 20_000;

  private Gateway() {}

  static HttpSettings settings(String url) {
    return settings(url, LONG);
  }

  static HttpSettings settings(String url, Duration connectTimeout) {
    return new HttpSettings(url, "the-client/1", connectTimeout, LIMIT, null, null);
  }

  static ApiConnection to(LoopbackServer server) {
    return new ApiConnection(settings(server.url()));
  }

  static RawResponse remove(ApiConnection gateway) throws IOException {
    return remove(gateway, LONG);
  }

  static RawResponse remove(ApiConnection gateway, Duration timeout) throws IOException {
    RemoveProspectRequest request =
        new RemoveProspectRequest()
            .prospectProfileUrl("https://www.linkedin.com/in/john-doe")
            .campaignId(new UUID(3, 4).toString())
            .rejectPosts(true);
    return RawResponse.of(
        gateway
            .prospects()
            .removeProspectWithHttpInfo(request, new AttemptOptions("key-of-the-team", timeout)));
  }
}
