package com.goextrovert.mutants;

/** What may notice that an answer or a request is broken. */
enum Check {
  PACT,
  FACADE,
  SPECIFICATION
}
