package com.goextrovert.client.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HierarchyTest {

  @Test
  void hierarchyIsSealed() {
    assertThat(ExtrovertException.class).hasSuperclass(RuntimeException.class);
    assertThat(ExtrovertException.class.getPermittedSubclasses())
        .containsExactlyInAnyOrder(
            ApiException.class, TransportException.class, InvalidResponseException.class);
    assertThat(ApiException.class.getPermittedSubclasses())
        .containsExactlyInAnyOrder(
            BadRequestException.class,
            AuthenticationException.class,
            PermissionDeniedException.class,
            NotFoundException.class,
            ConflictException.class,
            RateLimitException.class,
            ServerException.class,
            UnexpectedStatusException.class);
    assertThat(TransportException.class.getPermittedSubclasses())
        .containsExactly(RequestTimeoutException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_SENT, NOT_SENT, NOT_SENT",
    "NOT_SENT, REJECTED, REJECTED",
    "NOT_SENT, UNKNOWN,  UNKNOWN",
    "NOT_SENT, APPLIED,  APPLIED",
    "REJECTED, REJECTED, REJECTED",
    "REJECTED, UNKNOWN,  UNKNOWN",
    "REJECTED, APPLIED,  APPLIED",
    "UNKNOWN,  UNKNOWN,  UNKNOWN",
    "UNKNOWN,  APPLIED,  APPLIED",
    "APPLIED,  APPLIED,  APPLIED"
  })
  void strongerDeliveryCounts(Delivery one, Delivery other, Delivery stronger) {
    assertThat(one.strongest(other)).isEqualTo(stronger);
    assertThat(other.strongest(one)).isEqualTo(stronger);
  }
}
