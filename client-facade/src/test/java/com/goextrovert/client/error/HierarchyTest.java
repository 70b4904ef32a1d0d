package com.goextrovert.client.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HierarchyTest {

  @Test
  void theHierarchyIsTheOneOfTheDesign() {
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
  @MethodSource("all")
  void everyExceptionIsSealedOrFinalAndCanBeMadeByUsersUnlessAbstract(Class<?> type) {
    assertThat(Modifier.isFinal(type.getModifiers()) || type.isSealed()).isTrue();
    assertThat(Modifier.isAbstract(type.getModifiers()) || type.getConstructors().length == 1)
        .isTrue();
  }

  static Stream<Class<?>> all() {
    return withDescendants(ExtrovertException.class);
  }

  private static Stream<Class<?>> withDescendants(Class<?> type) {
    Stream<Class<?>> below =
        type.isSealed()
            ? Arrays.stream(type.getPermittedSubclasses()).flatMap(HierarchyTest::withDescendants)
            : Stream.empty();
    return Stream.concat(Stream.of(type), below);
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
  void ofTwoDeliveriesTheStrongerCounts(Delivery one, Delivery other, Delivery stronger) {
    assertThat(one.strongest(other)).isEqualTo(stronger);
    assertThat(other.strongest(one)).isEqualTo(stronger);
  }
}
