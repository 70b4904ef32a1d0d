package com.goextrovert.mutants;

/** A check that may kill a mutant. */
enum Check {
  PACT,
  FACADE,
  SPECIFICATION,
  /** The control: a pact that accepts any text as status and does not mention data. */
  WEAKENED_PACT
}
