package com.goextrovert.client.internal.call;

import static com.goextrovert.client.internal.call.Responses.SUCCESS;
import static com.goextrovert.client.internal.call.Responses.response;
import static com.goextrovert.client.internal.call.Responses.success;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.internal.call.AttemptOutcome.Confirmed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuccessTest {

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 207, 226, 299})
  void any2xxConfirmsIfTheEnvelopeDoes(int status) {
    Confirmed confirmed = Reading.confirmed(success(status));
    assertThat(confirmed.status()).isEqualTo(status);
    assertThat(confirmed.statusCode()).hasValue(status);
    assertThat(confirmed.message()).isEqualTo("Prospect added");
    assertThat(confirmed.requestId()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"statusCode\":201,\"status\":\"success\",\"data\":null,\"message\":\"Prospect added\"}",
        "{\"message\":\"Prospect added\",\"x\":{\"status\":\"error\"},\"data\":null,"
            + "\"status\":\"success\"}",
        " \r\n\t{ \"status\" : \"success\", \"data\" : null, \"message\" : \"Prospect added\" }\n",
        "{\"\\u0073tatus\":\"succe\\u0073s\",\"data\":null,\"message\":\"Prospect\\u0020added\"}"
      })
  void orderBlanksEscapesAndOtherFieldsAreIgnored(String body) {
    assertThat(Reading.confirmed(response(201, body)).message()).isEqualTo("Prospect added");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/json; charset=utf-16", "nonsense", ""})
  void contentTypeIsIgnored(String type) {
    assertThat(Reading.confirmed(response(201, SUCCESS, "Content-Type", type)).message())
        .isEqualTo("Prospect added");
  }

  @Test
  void messageMayBeEmpty() {
    assertThat(
            Reading.confirmed(
                    response(200, "{\"status\":\"success\",\"data\":null,\"message\":\"\"}"))
                .message())
        .isEmpty();
  }

  @Test
  void messageMayBeInAnyScript() {
    String body = "{\"status\":\"success\",\"data\":null,\"message\":\"Jos\u00e9 \ud83d\ude00\"}";
    assertThat(Reading.confirmed(response(200, body)).message())
        .isEqualTo("Jos\u00e9 \ud83d\ude00");
  }

  @Test
  void confirmationHoldsTheRequestId() {
    assertThat(Reading.confirmed(response(201, SUCCESS, "X-Request-Id", "abc")).requestId())
        .contains("abc");
  }
}
