package com.goextrovert.client.internal.call;

import static com.goextrovert.client.error.Delivery.UNKNOWN;
import static com.goextrovert.client.internal.call.Responses.SUCCESS;
import static com.goextrovert.client.internal.call.Responses.response;
import static com.goextrovert.client.internal.call.Responses.success;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.Cases;
import com.goextrovert.client.ThrowableText;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.InvalidResponseException;
import com.goextrovert.client.internal.call.AttemptOutcome.Confirmed;
import com.goextrovert.client.internal.call.AttemptOutcome.Kind;
import com.goextrovert.client.internal.http.RawResponse;
import com.goextrovert.client.internal.http.RawResponse.Extent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuccessResponseTest {

  /** Delivery and reason, each with the bodies that cause them; ' stands for a quotation mark. */
  private static final String BROKEN =
      """
      UNKNOWN the body is not a JSON object
        "" ␠ zebra <html>zebra</html> null 42 'success' [] {
        [{'status':'success','data':null,'message':'zebra'}]
        {'status':'success','data':null,'message':'zebra'
        {'status':'success','data':null,'message':'zebra'}zebra
        {'status':'success','data':null,'message':'zebra'}}
        {'status':'success','data':null,'message':'zebra'}{'status':'success','data':null}
        {'status':'error','status':'success','data':null,'message':'zebra'}
        {'status':'success','data':1,'data':null,'message':'zebra'}
        {status:'success','data':null,'message':'zebra'}
      UNKNOWN the envelope's status is missing or not text
        {} {'data':null,'message':'zebra'} {'status':null,'data':null,'message':'zebra'}
        {'status':42,'data':null,'message':'zebra'} {'status':true,'data':null,'message':'zebra'}
        {'status':['success'],'data':null,'message':'zebra'}
      UNKNOWN the envelope's status is not success
        {'status':'error','data':null,'message':'zebra'}
        {'status':'Success','data':null,'message':'zebra'}
        {'status':'success␠','data':null,'message':'zebra'}
        {'status':'zebra','data':null,'message':'zebra'} {'status':'','data':null,'message':'zebra'}
      APPLIED the envelope's data is missing or not null
        {'status':'success','message':'zebra'} {'status':'success','data':{},'message':'zebra'}
        {'status':'success','data':{'id':1},'message':'zebra'}
        {'status':'success','data':'','message':'zebra'}
        {'status':'success','data':'null','message':'zebra'}
        {'status':'success','data':false,'message':'zebra'}
        {'status':'success','data':0,'message':'zebra'}
        {'status':'success','data':[],'message':'zebra'} {'status':'success','data':{},'message':42}
      APPLIED the envelope's message is missing or not text
        {'status':'success','data':null} {'status':'success','data':null,'message':null}
        {'status':'success','data':null,'message':42}
        {'status':'success','data':null,'message':['zebra']}
      """;

  static List<Arguments> broken() {
    return Cases.CaseReader.readTable(BROKEN);
  }

  @Test
  void responseIsReadAlthoughItsThreadIsInterrupted() {
    Thread.currentThread().interrupt();
    AttemptOutcome outcome = Reading.of(success(201));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome).isInstanceOf(Confirmed.class);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void messageDescribesTheInvalidResponse(String deliveryAndReason, String bodyInSingleQuotes) {
    String body = bodyInSingleQuotes.replace('\'', '"');
    String[] expected = deliveryAndReason.split(" ", 2);
    InvalidResponseException thrown = invalid(response(201, body));
    assertThat(thrown)
        .hasMessage("add prospect failed: 201 Created, but " + expected[1] + " (1 attempt)")
        .hasNoCause();
    assertThat(thrown.delivery()).isEqualTo(Delivery.valueOf(expected[0]));
    assertThat(thrown.statusCode()).isEqualTo(201);
    assertThat(thrown.body().orElse("")).isEqualTo(body);
    assertThat(ThrowableText.of(thrown)).as("repeats the server").doesNotContain("zebra");
    assertThat(Reading.failed(response(201, body)).kind()).isEqualTo(Kind.OTHER);
  }

  @ParameterizedTest
  @CsvSource({
    "LIMITED, the body is larger than maxResponseBytes",
    "TRUNCATED, the body could not be read"
  })
  void truncatedResponseIsInvalid(Extent extent, String reason) {
    InvalidResponseException thrown =
        invalid(new RawResponse(200, Map.of(), SUCCESS.getBytes(UTF_8), extent));
    assertThat(thrown.delivery()).isEqualTo(UNKNOWN);
    assertThat(thrown.body()).contains(SUCCESS);
    assertThat(thrown).hasMessageContaining("200 OK, but " + reason);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 207, 226, 299})
  void any2xxWithSuccessEnvelopeConfirms(int status) {
    Confirmed confirmed = Reading.confirmed(success(status));
    assertThat(confirmed.statusCode()).hasValue(status);
    assertThat(confirmed.message()).isEqualTo("Prospect added");
    assertThat(confirmed.requestId()).isEmpty();
  }

  @ParameterizedTest
  @Cases(
      """
      {'statusCode':201,'status':'success','data':null,'message':'Prospect␠added'}
      {'message':'Prospect␠added','x':{'status':'error'},'data':null,'status':'success'}
      ␠␍␊␉{␠'status'␠:␠'success',␠'data'␠:␠null,␠'message'␠:␠'Prospect␠added'␠}␊
      {'\\u0073tatus':'succe\\u0073s','data':null,'message':'Prospect\\u0020added'}
      """)
  void orderWhitespaceEscapesAndOtherFieldsAreIgnored(String body) {
    assertThat(Reading.confirmed(response(201, body.replace('\'', '"'))).message())
        .isEqualTo("Prospect added");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/json; charset=utf-16", "nonsense", ""})
  void contentTypeIsIgnored(String type) {
    assertThat(Reading.confirmed(response(201, SUCCESS, "Content-Type", type)).message())
        .isEqualTo("Prospect added");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Jos\u00e9 \ud83d\ude00"})
  void messageMayBeEmptyOrInAnyScript(String message) {
    String body = SUCCESS.replace("Prospect added", message);
    assertThat(Reading.confirmed(response(200, body)).message()).isEqualTo(message);
  }

  @Test
  void confirmationHasTheRequestId() {
    assertThat(Reading.confirmed(response(201, SUCCESS, "X-Request-Id", "abc")).requestId())
        .contains("abc");
  }

  private static InvalidResponseException invalid(RawResponse response) {
    return (InvalidResponseException) Reading.exception(response);
  }
}
