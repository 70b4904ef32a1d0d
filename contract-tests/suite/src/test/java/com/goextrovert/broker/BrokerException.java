package com.goextrovert.broker;

import java.io.IOException;

/** Thrown when the broker does not do what it was asked. The message says why in one sentence. */
final class BrokerException extends IOException {
  private static final long serialVersionUID = 1L;

  BrokerException(String sentence) {
    super(sentence);
  }
}
