package com.goextrovert.broker;

/** The broker did not do what it was asked to. The message is one sentence that says why. */
final class BrokerException extends Exception {
  private static final long serialVersionUID = 1L;

  BrokerException(String sentence) {
    super(sentence);
  }
}
