package com.goextrovert.openapi;

/** Thrown when a specification, or a change of it, is unusable; the message is one sentence. */
public class SpecificationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception without a stack trace: the cause is in a document, not in code. */
  public SpecificationException(String message) {
    super(Printable.text(message), null, false, false);
  }
}
