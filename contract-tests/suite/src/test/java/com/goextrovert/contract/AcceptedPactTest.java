package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AcceptedPactTest {

  @Test
  void writtenPactIsTheAcceptedOneByteForByte() throws IOException {
    assertThat(Contract.writtenPact())
        .as(
            """
            The consumer test wrote another pact than the accepted one. Read the difference:
              diff contract-tests/pacts/%1$s contract-tests/suite/target/pacts/%1$s
            To accept it, copy the new one over the old one and commit it:
              cp contract-tests/suite/target/pacts/%1$s contract-tests/pacts/""",
            Contract.FILE)
        .hasSameTextualContentAs(Contract.acceptedPact())
        .hasSameBinaryContentAs(Contract.acceptedPact());
  }

  @Test
  void thereIsOnlyOnePact() {
    assertThat(Path.of(Contract.ACCEPTED)).isDirectoryNotContaining(this::isAnotherPact);
    assertThat(Path.of(Contract.WRITTEN)).isDirectoryNotContaining(this::isAnotherPact);
  }

  private boolean isAnotherPact(Path file) {
    return !file.getFileName().toString().equals(Contract.FILE);
  }
}
