package com.goextrovert.client.internal.http;

import com.goextrovert.client.generated.model.RemoveProspectRequest;
import java.io.IOException;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.UUID;

/** Connections to a loopback server, and requests on them. */
final class Gateway {
  /** A timeout that expires only if something is broken. */
  static final Duration LONG = Duration.ofSeconds(Peer.PATIENCE);

  static final long LIMIT = 20_000;

  private Gateway() {}

  static HttpSettings settings(String url, ProxySelector proxies) {
    return new HttpSettings(url, "the-client/1", LONG, LIMIT, proxies, null);
  }

  static ApiConnection to(String url, ProxySelector proxies) {
    return new ApiConnection(settings(url, proxies));
  }

  static ApiConnection to(LoopbackServer server) {
    return to(server.url(), null);
  }

  static RawResponse remove(ApiConnection connection) throws IOException {
    return remove(connection, "key-of-the-team");
  }

  static RawResponse remove(ApiConnection connection, String key) throws IOException {
    RemoveProspectRequest request =
        new RemoveProspectRequest()
            .prospectProfileUrl("https://www.linkedin.com/in/john-doe")
            .campaignId(new UUID(3, 4).toString())
            .rejectPosts(true);
    return RawResponse.of(
        connection
            .prospects()
            .removeProspectWithHttpInfo(request, new AttemptOptions(key, LONG, () -> 0)));
  }
}
