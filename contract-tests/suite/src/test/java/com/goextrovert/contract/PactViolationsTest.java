package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.contract.ObservedViolation.Party;
import com.goextrovert.remote.ResponseMessage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PactViolationsTest {
  private static final String REMOVAL = "a prospect to remove, posts left alone";
  private static final String REFUSAL = "a prospect to remove, with a wrong key";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          201 | {'status':'success','data':null,'message':'a'}   | status code    | 200           | 201
          200 | {'status':'Success','data':null,'message':'a'}   | field status   | "success"     | "Success"
          200 | {'status':'success','data':{'a':1},'message':''} | field data     | null          | an object of size 1
          200 | {'status':'success','data':null,'message':42}    | field message  | any string    | 42
          200 | {'status':'success','data':null,'message':[1]}   | field message  | any string    | an array of size 1
          200 | {'status':'success','data':null}                 | field message  | any string    | nothing
          200 | {'status':'success','message':'a'}               | field data     | null          | nothing
          200 | ['success']                                      | body           | a JSON object | an array of size 1
          200 | {'status':'success'                              | body           | a JSON object | not JSON
          """)
  void violationByAResponseIsDescribed(
      int status, String body, String place, String expected, String actual) throws IOException {
    assertThat(violations(REMOVAL, status, body))
        .containsExactly(
            new ObservedViolation(
                Party.PROVIDER,
                "remove prospect (DELETE /api/client/v1/prospects), response 200",
                place,
                expected,
                actual));
  }

  @Test
  void expectationListsEveryAlternative() throws IOException {
    assertThat(
            violations(REFUSAL, 401, "{'status':'error','data':'https://www.linkedin.com/in/a'}"))
        .singleElement()
        .satisfies(
            violation -> assertThat(violation.expected()).contains("null or like ^\\{.*\\}$"))
        .satisfies(
            violation -> assertThat(violation.actual()).isEqualTo("a string of 29 characters"));
  }

  private static List<ObservedViolation> violations(String description, int status, String body)
      throws IOException {
    PactInteraction interaction =
        PactInteraction.accepted().stream()
            .filter(each -> each.toString().equals(description))
            .findFirst()
            .orElseThrow();
    return PactViolations.ofResponse(
        interaction,
        new ResponseMessage(status, Optional.of("application/json"), body.replace('\'', '"')));
  }
}
