package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.matchers.ResponseMatching;
import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which providers the pact lets pass, judged by the engine that verifies them. */
class PactStrengthTest {
  private static final Pact PACT =
      DefaultPactReader.INSTANCE.loadPact(Contract.acceptedPact().toFile());

  private static final String OK = "'status':'success','data':null,'message':'any text'";
  private static final String NO = "'status':'error','data':null";

  private static final List<String> BROKEN_SUCCESSES =
      List.of(
          "'status':'success','message':'any text'",
          "'status':'success','data':{},'message':'any text'",
          "'status':'success','data':'','message':'any text'",
          "'status':'success','data':'null','message':'any text'",
          "'status':'success','data':false,'message':'any text'",
          "'status':'success','data':[],'message':'any text'",
          "'status':'success','data':null",
          "'status':'success','data':null,'message':42",
          "'status':'success','data':null,'message':null",
          "'data':null,'message':'any text'",
          "'status':'error','data':null,'message':'any text'",
          "'status':'Success','data':null,'message':'any text'");

  private static final List<String> BROKEN_REFUSALS =
      List.of(
          "'status':'error'",
          "'status':'error','data':'a word'",
          "'status':'error','data':''",
          "'status':'error','data':[]",
          "'status':'error','data':42",
          "'status':'error','data':false",
          "'status':'success','data':null",
          "'data':null");

  private static final List<String> GOOD_REFUSALS =
      List.of(
          NO,
          "'status':'error','data':{}",
          "'status':'error','data':{'field':'campaignId'}",
          "'status':'error','data':null,'message':'any text'",
          "'status':'error','data':null,'statusCode':401");

  static Stream<Arguments> goodAnswers() {
    List<Arguments> rows = new ArrayList<>();
    for (SynchronousRequestResponse interaction : interactions()) {
      int status = interaction.getResponse().getStatus();
      List<String> bodies =
          status == 401 ? GOOD_REFUSALS : List.of(OK, OK + ",'statusCode':" + status);
      bodies.forEach(body -> rows.add(Arguments.of(interaction.getDescription(), status, body)));
    }
    return rows.stream();
  }

  static Stream<Arguments> brokenAnswers() {
    List<Arguments> rows = new ArrayList<>();
    for (SynchronousRequestResponse interaction : interactions()) {
      String name = interaction.getDescription();
      int status = interaction.getResponse().getStatus();
      List<String> bodies = status == 401 ? BROKEN_REFUSALS : BROKEN_SUCCESSES;
      bodies.forEach(body -> rows.add(Arguments.of(name, status, body)));
      rows.add(Arguments.of(name, status == 201 ? 200 : 201, status == 401 ? NO : OK));
    }
    return rows.stream();
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @MethodSource("goodAnswers")
  void aProviderMayAnswer(String interaction, int status, String body) {
    assertThat(ResponseMatching.responseMismatches(PACT, named(interaction), answer(status, body)))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @MethodSource("brokenAnswers")
  void aProviderMayNotAnswer(String interaction, int status, String body) {
    assertThat(ResponseMatching.responseMismatches(PACT, named(interaction), answer(status, body)))
        .isNotEmpty();
  }

  private static List<SynchronousRequestResponse> interactions() {
    return PACT.getInteractions().stream()
        .map(interaction -> interaction.asSynchronousRequestResponse())
        .toList();
  }

  private static SynchronousRequestResponse named(String description) {
    return interactions().stream()
        .filter(interaction -> interaction.getDescription().equals(description))
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse answer(int status, String members) {
    ContentType json = new ContentType("application/json");
    return new HttpResponse(
        status,
        Map.of("Content-Type", List.of("application/json")),
        OptionalBody.body(("{" + members + "}").replace('\'', '"'), json));
  }
}
