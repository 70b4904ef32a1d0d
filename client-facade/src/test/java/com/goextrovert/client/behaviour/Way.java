package com.goextrovert.client.behaviour;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.sandbox.ExtrovertSandbox;

/** A way from a client to a sandbox. Closing it ends both. */
interface Way extends AutoCloseable {

  /** The provider at its end, to be told what to answer and asked what it received. */
  ExtrovertSandbox provider();

  /** A new builder of a client that goes this way, with all else at its default. */
  ExtrovertClient.Builder client();

  /** Whether anything went this way. */
  boolean wasTaken();

  @Override
  void close();
}
