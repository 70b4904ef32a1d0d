package com.goextrovert.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfirmationTest {

  @Test
  void fakesCanCreateConfirmations() {
    Confirmation confirmation = Confirmation.of("John was added", 201, 2);
    assertThat(confirmation.message()).isEqualTo("John was added");
    assertThat(confirmation.statusCode()).isEqualTo(201);
    assertThat(confirmation.attempts()).isEqualTo(2);
  }

  @Test
  void equalityCoversEveryField() {
    Confirmation confirmation = Confirmation.of("m", 201, 1);
    assertThat(confirmation)
        .isEqualTo(Confirmation.of("m", 201, 1))
        .hasSameHashCodeAs(Confirmation.of("m", 201, 1))
        .isNotEqualTo(Confirmation.of("n", 201, 1))
        .isNotEqualTo(Confirmation.of("m", 200, 1))
        .isNotEqualTo(Confirmation.of("m", 201, 2))
        .isNotEqualTo("m");
  }

  @Test
  void hashCodeCoversEveryField() {
    assertThat(Confirmation.of("m", 201, 1))
        .doesNotHaveSameHashCodeAs(Confirmation.of("n", 201, 1))
        .doesNotHaveSameHashCodeAs(Confirmation.of("m", 200, 1));
  }

  @Test
  void toStringLeavesOutTheMessage() {
    assertThat(Confirmation.of("John was added", 201, 1))
        .hasToString("Confirmation[statusCode=201, attempts=1]");
  }
}
