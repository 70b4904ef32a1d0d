package com.goextrovert.client.faults;

import com.goextrovert.client.ExtrovertClient;

/** What a client is pointed at. */
interface Upstream extends AutoCloseable {

  ExtrovertClient.Builder configure(ExtrovertClient.Builder builder);

  /** How many requests arrived, over all connections. */
  int requests();

  @Override
  void close();

  /** A client that talks to it, and makes at most one more attempt. */
  default ExtrovertClient.Builder client() {
    return configure(ExtrovertClient.builder().apiKey("fault-key").maxRetries(1));
  }
}
