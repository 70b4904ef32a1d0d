package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ExtrovertSandboxExtension;
import com.goextrovert.sandbox.SandboxResponse;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(ExtrovertSandboxExtension.class)
class PactVerificationTest {
  private static final String REMOVAL = "a prospect to remove, posts left alone";
  private static final String REFUSAL = "a prospect to remove, with a wrong key";

  @Test
  void aBreachNamesWhoMovedTheOperationTheFieldThePromiseAndWhatCame(ExtrovertSandbox sandbox) {
    sandbox.respondNext(json(200, "{'status':'success','data':{},'message':'any'}"));

    assertThat(new PactVerification(URI.create(sandbox.baseUrl())).breaches(named(REMOVAL)))
        .singleElement()
        .asString()
        .isEqualToNormalizingNewlines(
            """
            The provider moved: remove prospect (DELETE /api/client/v1/prospects), answer 200, field data
              promised: null
              came:     {}""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          201 | {'status':'success','data':null,'message':'a'}   | HTTP status    | 200           | 201
          200 | {'status':'Success','data':null,'message':'a'}   | field status   | "success"     | "Success"
          200 | {'status':'success','data':{'a':1},'message':''} | field data     | null          | an object with a
          200 | {'status':'success','data':null,'message':42}    | field message  | any text      | 42
          200 | {'status':'success','data':null,'message':[1]}   | field message  | any text      | an array of 1
          200 | {'status':'success','data':null}                 | field message  | any text      | nothing
          200 | {'status':'success','message':'a'}               | field data     | null          | nothing
          200 | ['success']                                      | body           | a JSON object | an array of 1
          200 | {'status':'success'                              | body           | a JSON object | what is no JSON
          """)
  void whatASuccessBreaksIsSaid(
      int status,
      String body,
      String place,
      String promised,
      String came,
      ExtrovertSandbox sandbox) {
    sandbox.respondNext(json(status, body));

    assertThat(new PactVerification(URI.create(sandbox.baseUrl())).breaches(named(REMOVAL)))
        .containsExactly(
            new Breach(
                Breach.Side.PROVIDER,
                "remove prospect (DELETE /api/client/v1/prospects), answer 200",
                place,
                promised,
                came));
  }

  @Test
  void whatMayBeSeveralThingsIsSaidWithAllOfThem(ExtrovertSandbox sandbox) {
    sandbox.respondNext(json(401, "{'status':'error','data':'https://www.linkedin.com/in/a'}"));

    assertThat(new PactVerification(URI.create(sandbox.baseUrl())).breaches(named(REFUSAL)))
        .singleElement()
        .satisfies(breach -> assertThat(breach.promised()).isEqualTo("null or like ^\\{.*\\}$"))
        .satisfies(breach -> assertThat(breach.came()).isEqualTo("a text of 29 characters"));
  }

  @Test
  void aProviderThatGivesNoAnswerIsABreachToo(ExtrovertSandbox sandbox) {
    sandbox.respondNext(SandboxResponse.reset(), SandboxResponse.reset());

    assertThat(new PactVerification(URI.create(sandbox.baseUrl())).breaches(named(REMOVAL)))
        .singleElement()
        .satisfies(breach -> assertThat(breach.came()).startsWith("no answer: "));
  }

  @Test
  void theBaseUrlMayHaveAPath(ExtrovertSandbox sandbox) {
    new PactVerification(URI.create(sandbox.baseUrl() + "/webgateway/")).breaches(named(REMOVAL));

    assertThat(sandbox.received())
        .singleElement()
        .satisfies(request -> assertThat(request.path()).isEqualTo("/webgateway" + Contract.PATH));
  }

  private static SynchronousRequestResponse named(String description) {
    return DefaultPactReader.INSTANCE
        .loadPact(Contract.acceptedPact().toFile())
        .getInteractions()
        .stream()
        .filter(each -> each.getDescription().equals(description))
        .findFirst()
        .orElseThrow()
        .asSynchronousRequestResponse();
  }

  private static SandboxResponse json(int status, String body) {
    return SandboxResponse.status(status)
        .header("Content-Type", "application/json")
        .body(body.replace('\'', '"'));
  }
}
