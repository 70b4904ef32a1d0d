package com.goextrovert.client.internal.call;

import com.goextrovert.client.internal.http.AttemptOptions;
import feign.Response;
import java.io.IOException;

/** Sends the request of a call once, through a generated Feign interface. */
@FunctionalInterface
public interface Exchange {
  Response send(AttemptOptions options) throws IOException;
}
