package com.goextrovert.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Values number = Values.ofTypes("number");
  private final Values integer = Values.ofTypes("integer");
  private final Values one = Values.listed(List.of(JSON.numberNode(1)));

  @Test
  void integersAreNumbers() {
    assertThat(integer.within(number)).isTrue();
    assertThat(number.within(integer)).isFalse();
    assertThat(one.within(integer)).isTrue();
    assertThat(number.and(integer)).isEqualTo(integer);
  }

  @Test
  void restKeepsWholeTypes() {
    Values one = Values.listed(List.of(JSON.numberNode(1), JSON.textNode("a")));

    assertThat(one.without(integer)).hasToString("\"a\"");
    assertThat(integer.or(one).without(one)).isEqualTo(integer);
  }

  @Test
  void textNamesTypesAndListedValues() {
    assertThat(number).hasToString("any number");
    assertThat(one.or(Values.ofTypes("null", "string"))).hasToString("any string or 1 or null");
    assertThat(Values.ANY).hasToString("any value");
    assertThat(one.and(Values.ofTypes("string"))).hasToString("no value at all");
  }
}
