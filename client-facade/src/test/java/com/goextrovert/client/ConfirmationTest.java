package com.goextrovert.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfirmationTest {

  @Test
  void fakesCanCreateConfirmations() {
    Confirmation confirmation = Confirmation.of("John was added", 201, 2);
    assertThat(confirmation).isEqualTo(new Confirmation("John was added", 201, 2));
    assertThat(confirmation.message()).isEqualTo("John was added");
    assertThat(confirmation.statusCode()).isEqualTo(201);
    assertThat(confirmation.attempts()).isEqualTo(2);
    assertThat(confirmation).hasToString("Confirmation[statusCode=201, attempts=2]");
  }
}
