package com.goextrovert.openapi;

/** A specification, or a change of one, that cannot be taken; its message is one clear sentence. */
public class SpecificationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * With that sentence, and without a stack trace: it is read by somebody who mends a document.
   *
   * @param message what is wrong, where, and what would be right
   */
  public SpecificationException(String message) {
    super(message, null, false, false);
  }
}
