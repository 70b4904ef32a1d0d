package com.goextrovert.openapi.update;

import com.goextrovert.openapi.SpecificationException;

/** No specification could be had from where it was to be. */
final class UnreachableException extends SpecificationException {
  private static final long serialVersionUID = 1L;

  UnreachableException(String message) {
    super(message);
  }
}
