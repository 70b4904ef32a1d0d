package com.goextrovert.openapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.SingleEdit;
import com.goextrovert.openapi.SpecDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaValidatorTest {

  @ParameterizedTest
  @CsvSource({
    "date, 2026-11-26, 2026-13-01",
    "date-time, 2026-11-26T10:00:00.5+01:00, 2026-11-26 10:00:00",
    "uri, https://a.example/%C3%A9?b=c#d, /a",
    "uri-reference, ../é, a%2",
    "uuid, 8D256AA6-9b12-49a7-93ee-bf41634b5b60, 8d256aa6",
    "email, a@b, a",
    "int32, 2147483647, 2147483648",
    "int64, 2147483648, 9223372036854775808"
  })
  void formatsTellValuesApart(String format, String valid, String invalid) {
    assertThat(fits(format, valid)).isTrue();
    assertThat(fits(format, invalid)).isFalse();
  }

  @Test
  void longAddressesAreJudged() {
    assertThat(fits("uri", "https://a.example/" + "a".repeat(100_000))).isTrue();
  }

  private static boolean fits(String format, String value) {
    JsonNode schema = SingleEdit.yaml("{format: " + format + "}");
    SchemaValidator validator = new SchemaValidator(new SpecDocument(schema));
    return validator.faults(schema, SingleEdit.yaml(value)).isEmpty();
  }
}
