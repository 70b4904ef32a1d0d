package com.goextrovert.openapi.update;

import com.goextrovert.openapi.SpecificationException;

/** Thrown when no specification is found where one should be. */
final class UnreachableException extends SpecificationException {
  private static final long serialVersionUID = 1L;

  UnreachableException(String message) {
    super(message);
  }
}
