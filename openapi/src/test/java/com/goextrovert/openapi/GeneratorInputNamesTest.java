package com.goextrovert.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The names that schemas get where they are no longer what they were. */
class GeneratorInputNamesTest {
  private static final FixedSpecification SPECIFICATION = FixedSpecification.asItWas();

  @Test
  void twoErrorSchemasThatSayTheSameAreOne() {
    assertThat(input(withAnErrorOfItsOwn(""))).isEqualTo(input(SPECIFICATION));
  }

  @Test
  void anErrorThatSaysMoreIsNamedAfterItsOperation() {
    JsonNode input = input(withAnErrorOfItsOwn("'hint':{'type':'string'},"));

    assertThat(schemaOf(input, "post", "401")).endsWith("/ErrorResponse");
    assertThat(schemaOf(input, "delete", "401")).endsWith("/RemoveProspectErrorResponse");
    assertThat(input.at("/components/schemas/ErrorResponse"))
        .isEqualTo(input(SPECIFICATION).at("/components/schemas/ErrorResponse"));
  }

  @Test
  void aNewStatusTakesNoNameFromTheOneThatIsKnown() {
    JsonNode input =
        input(
            SPECIFICATION.with(
                "'responses':{",
                "'responses':{'400':{'description':'','content':{'application/json':{'schema':"
                    + "{'properties':{'status':{'type':'integer'}}}}}},'default':"
                    + "{'description':'','content':{'application/json':{'schema':{'properties':"
                    + "{'code':{'type':'integer'}}}}}},"));

    assertThat(schemaOf(input, "post", "401")).endsWith("/ErrorResponse");
    assertThat(schemaOf(input, "post", "400")).endsWith("/AddProspectErrorResponse");
    assertThat(schemaOf(input, "post", "default")).endsWith("/AddProspectDefaultErrorResponse");
    assertThat(schemaOf(input, "delete", "401")).endsWith("/ErrorResponse");
  }

  @Test
  void aSuccessWithWordsOfItsOwnDoesNotShareThem() {
    JsonNode input =
        input(SPECIFICATION.withFirst("'enum':['success']", "'enum':['success','queued']"));

    assertThat(input.at("/components/schemas/RemoveProspectResponse/properties/status/$ref"))
        .hasToString("\"#/components/schemas/RemoveProspectResponseStatus\"");
  }

  @Test
  void whatIsNestedIsNamedAfterItsPlace() {
    JsonNode schemas =
        input(
                SPECIFICATION
                    .withFirst(
                        "'properties':{'prospectListId'",
                        "'properties':{'meta-data':{'$ref':'#/components/schemas/Meta9'},"
                            + "'tags':{'type':'array','items':{'type':'object','properties':"
                            + "{'kind':{'enum':['a','b',null]}}}},"
                            + "'tagsItem':{'properties':{'b':{'type':'number','format':'double'}}},"
                            + "'prospectListId'")
                    .with(
                        "'schemas':{",
                        "'schemas':{'Meta9':{'type':'object','properties':{'note':"
                            + "{'oneOf':[{'type':'string'},{'type':'integer'}]},'again':"
                            + "{'$ref':'#/components/schemas/Meta9'}}},"))
            .at("/components/schemas");

    assertThat(schemas.at("/AddProspectRequestMetaData/properties"))
        .hasToString("{\"note\":{},\"again\":{}}");
    assertThat(schemas.at("/AddProspectRequestTagsItemKind"))
        .hasToString("{\"type\":\"string\",\"enum\":[\"a\",\"b\"]}");
    assertThat(schemas.at("/AddProspectRequestTagsItem/properties").fieldNames())
        .toIterable()
        .containsExactly("kind");
    assertThat(schemas.at("/AddProspectRequestTagsItem2/properties/b"))
        .hasToString("{\"type\":\"number\",\"format\":\"double\"}");
  }

  @Test
  void partsThatSayMoreOfAFieldAreReadTogether() {
    FixedSpecification split =
        SPECIFICATION.withFirst(
            "'CreateRequestDto2':{",
            "'CreateRequestDto2':{'allOf':[{'$ref':'#/components/schemas/Rest'},"
                + "{'required':['extra'],'properties':{'extra':{'type':'boolean'}}},"
                + "{'properties':{'extra':{'description':'More.'}}}]},'Rest':{");

    JsonNode request = input(split).at("/components/schemas/AddProspectRequest");

    assertThat(request.at("/properties/extra"))
        .hasToString("{\"description\":\"More.\",\"type\":\"boolean\"}");
    assertThat(request.path("required")).hasSize(5).contains(request.path("required").get(2));
  }

  @Test
  void whatIsSentHasTheTypeOfWhatIsSentWhereUpstreamLeavesAChoice() {
    FixedSpecification choices =
        SPECIFICATION
            .with(
                "'schema':{'$ref':'#/components/schemas/CreateRequestDto2'}",
                "'schema':{'anyOf':[{'type':'object','properties':{'many':{},'campaignId':{}}},"
                    + "{'$ref':'#/components/schemas/CreateRequestDto2'}]}")
            .with("'type':'boolean'", "'oneOf':[{'type':'integer'},{'type':'boolean'}]")
            .with("'type':'string','format':'uuid'", "'anyOf':[{'type':'integer'},{}]");

    assertThat(input(choices)).isEqualTo(input(SPECIFICATION));
  }

  @Test
  void aSecondSpellingOfAFieldDoesNotTakeItsNameInJava() {
    FixedSpecification spellings =
        SPECIFICATION.withFirst(
            "'properties':{'prospectListId'",
            "'properties':{'campaign_id':{'type':'string'},'a-b':{},'a_b':{},'prospectListId'");

    assertThat(
            input(spellings).at("/components/schemas/AddProspectRequest/properties").fieldNames())
        .toIterable()
        .contains("campaignId", "a-b")
        .doesNotContain("campaign_id", "a_b");
  }

  @Test
  void theOptionalParametersOfOperationAndPathAreKept() {
    JsonNode parameters =
        input(
                SPECIFICATION
                    .withFirst(
                        "'parameters':[]",
                        "'parameters':[{'$ref':'#/components/parameters/Dry'},"
                            + "{'name':'X-Trace','in':'header','required':true,"
                            + "'content':{'text/plain':{'schema':{'enum':['a']}}}}]")
                    .with(
                        "{'post':{",
                        "{'parameters':[{'name':'X-Trace','in':'header'},"
                            + "{'name':'n','in':'query','schema':{'type':'integer'}}],'post':{")
                    .with(
                        "'securitySchemes':{",
                        "'parameters':{'Dry':{'name':'dry','in':'query','deprecated':true,"
                            + "'schema':{'type':'string','format':'uri'}}},'securitySchemes':{"))
            .at("/paths/~1api~1client~1v1~1prospects/post/parameters");

    assertThat(parameters.findValuesAsText("name")).containsExactly("X-Trace", "dry", "n");
    assertThat(parameters.at("/0/required").asBoolean()).isTrue();
    assertThat(parameters.at("/0/schema/$ref").asText()).endsWith("/AddProspectXTrace");
    assertThat(parameters.at("/1/schema")).hasToString("{\"type\":\"string\"}");
    assertThat(parameters.at("/1").has("deprecated")).isFalse();
  }

  private static JsonNode input(FixedSpecification specification) {
    return specification.generatorInput();
  }

  private static String schemaOf(JsonNode input, String method, String status) {
    return input
        .at("/paths/~1api~1client~1v1~1prospects/" + method + "/responses/" + status)
        .at("/content/application~1json/schema/$ref")
        .asText();
  }

  private static FixedSpecification withAnErrorOfItsOwn(String more) {
    String error = "#/components/schemas/ClientApiErrorResponseDto";
    String json = SPECIFICATION.json();
    int last = json.lastIndexOf(error);
    return new FixedSpecification(
            json.substring(0, last)
                + json.substring(last).replace(error, "#/components/schemas/E2"))
        .with(
            "'schemas':{",
            "'schemas':{'E2':{'type':'object','required':['data','status'],'properties':{"
                + more
                + "'message':{'type':'string','description':'Other words'},"
                + "'data':{'type':'object'},"
                + "'status':{'type':'string','enum':['error']}}},");
  }
}
