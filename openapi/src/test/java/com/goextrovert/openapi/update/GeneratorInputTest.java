package com.goextrovert.openapi.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.SingleEdit;
import com.goextrovert.openapi.SpecificationException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratorInputTest {
  private static final JsonNode BEFORE = SingleEdit.specification();
  private static final String ITEM = "/paths/~1api~1client~1v1~1prospects";
  private static final String RESPONSE =
      ITEM + "/post/responses/201/content/application~1json/schema";
  private static final Set<String> UNCOMPARED =
      Set.of("description", "summary", "title", "version", "required");
  private static final String REQUEST = ITEM + "/post/requestBody/content/application~1json/schema";

  @Test
  void inputHasTheClientsNamesAndNoReference() {
    JsonNode input = input(BEFORE);

    assertThat(input.findValuesAsText("operationId"))
        .containsExactly("addProspect", "removeProspect");
    assertThat(input.toString()).doesNotContain("$ref", "Dto", "Controller");
    assertThat(input.at(RESPONSE))
        .hasToString(
            ("{'type':'object','properties':{'data':{'description':'No response payload'},"
                    + "'message':{'description':'Success message','type':'string'},"
                    + "'status':{'description':'Response status','type':'string','enum':['success']}},"
                    + "'required':['data','message','status']}")
                .replace('\'', '"'));
    assertThat(input.at(REQUEST + "/properties/moveDuplicatedProspect/type").asText())
        .isEqualTo("boolean");
    assertThat(input.at(REQUEST + "/required")).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Dto2 | Dto7",
        "TargetUserClientApiController_ | Prospects.",
        "'operationId' | 'x-was'",
        "'tags':['Prospects (legacy)'], | 'tags':['Other'],'deprecated':true,'externalDocs':{'url':'https://e.example'},",
        "'schema':{'$ref':'#/components/schemas/CreateResponseDto2'} | 'schema':{'allOf':[{'$ref':'#/components/schemas/CreateResponseDto2'}]}",
        "'schema':{'$ref':'#/components/schemas/CreateResponseDto2'} | 'schema':{'oneOf':[{'$ref':'#/components/schemas/CreateResponseDto2'}]}",
        "#/components/schemas/DeleteResponseDto3 | #/components/schemas/CreateResponseDto2",
        "'CreateRequestDto2':{ | 'CreateRequestDto2':{'$ref':'#/components/schemas/Alias'},'Alias':{",
        "'type':'object','properties':{'status': | 'properties':{'status':",
        "'type':'object','properties' | 'type':'object','additionalProperties':true,'title':'T','minProperties':1,'properties'",
        "'format':'uuid', | ``",
        "'format':'uuid' | 'format':'date-time','deprecated':true,'minLength':1,'maxLength':99,'pattern':'.*'",
        "'type':'boolean' | 'type':'boolean','default':true,'writeOnly':true,'example':false,'x-a':1",
        "'type':'boolean' | 'oneOf':[{'type':'integer'},{'type':'boolean'}]",
        "'type':'string','description':'Response status' | 'description':'Response status'",
        "'nullable':true,'enum':[null] | 'type':'object','nullable':true,'enum':[null]",
        "'application/json':{ | 'application/xml':{'schema':{}},'application/json':{",
        "'application/json':{ | 'Application/JSON; charset=utf-8':{",
        "'required':true,'content' | 'content'",
        "'parameters':[] | 'parameters':[{'name':'x-api-key','in':'header','required':true},{'name':'dry','in':'query'}]",
        "'properties':{'prospectListId' | 'properties':{'campaign_id':{'type':'string'},'note':{'type':'array','items':{}},'prospectListId'",
        "'security':[{'api-key':[]}]}, | 'security':[{},{'api-key':[]}]},",
        "'responses':{ | 'responses':{'x-a':1,'429':{'description':'later','content':{'application/json':{'schema':{'type':'string'}}}},",
        "'description':'', | 'description':'','headers':{'X-A':{'schema':{}}},'links':{},"
      })
  void harmlessChangeChangesNothing(String text, String replacement) {
    String json = BEFORE.toString();
    String old = text.replace('\'', '"');
    assertThat(json).contains(old);

    assertThat(input(SingleEdit.yaml(json.replace(old, replacement.replace('\'', '"')))))
        .isEqualTo(input(BEFORE));
  }

  static Stream<SingleEdit> harmless() {
    return SingleEdit.all().filter(edit -> !edit.severity().equals("breaking"));
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void harmlessChangeKeepsEveryType(SingleEdit change) {
    assertTypesAreKept(input(BEFORE), input(change.after()));
  }

  @Test
  void orderPlaysNoPart() {
    assertThat(input(Fixtures.shuffled(BEFORE, 1)).toString()).isEqualTo(input(BEFORE).toString());
  }

  @Test
  void responsesKeepTheirNestedFields() {
    JsonNode more =
        Fixtures.edited(
            BEFORE,
            "set /components/schemas/CreateResponseDto2/properties/more: {$ref:"
                + " '#/components/schemas/More'}",
            "set /components/schemas/More: {properties: {again: {$ref:"
                + " '#/components/schemas/More'}, a_b: {type: string}, aB: {type: integer,"
                + " format: int64}, kinds: {type: array, items: {enum: [a, null]}}, any:"
                + " {anyOf: [{type: string}, {type: integer}]}}}");

    assertThat(input(more).at(RESPONSE + "/properties/more/properties"))
        .hasToString(
            "{\"aB\":{\"type\":\"integer\"},\"again\":{},\"any\":{},"
                + "\"kinds\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"enum\":[\"a\"]}}}");
  }

  @Test
  void recursionIsBounded() {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      fields.append("f%d: {$ref: '#/components/schemas/S%d'}, ".formatted(i, i));
    }
    JsonNode wide = BEFORE;
    for (int i = 0; i < 12; i++) {
      String schema = "{properties: {" + fields + "}}";
      wide = Fixtures.edited(wide, "set /components/schemas/S" + i + ": " + schema);
    }
    wide =
        Fixtures.edited(
            wide, "set ADD_RESPONSE/properties/data: {$ref: '#/components/schemas/S0'}");

    assertThat(input(wide).toString()).hasSizeLessThan(200_000);
  }

  @Test
  void pathParametersAreKept() {
    String parameter = "[{name: id, in: path, description: The id.}]";
    JsonNode moved = Fixtures.edited(BEFORE, "set PATH/parameters: " + parameter);

    assertThat(input(moved).at(ITEM + "/post/parameters"))
        .hasToString(
            "[{\"name\":\"id\",\"in\":\"path\",\"required\":true,\"schema\":{\"type\":\"string\"},"
                + "\"description\":\"The id.\"}]");
  }

  @Test
  void removedOperationIsNamed() {
    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(() -> input(Fixtures.edited(BEFORE, "rename REMOVE: put")))
        .withMessage("The specification lacks remove prospect (DELETE /api/client/v1/prospects).");
  }

  private static JsonNode input(JsonNode specification) {
    return GeneratorInput.of(specification, SingleEdit.contract());
  }

  /** Everything but texts and what is required is there as it was. */
  private static void assertTypesAreKept(JsonNode before, JsonNode after) {
    before
        .propertyStream()
        .filter(each -> !UNCOMPARED.contains(each.getKey()))
        .forEach(
            each -> {
              JsonNode now = after.path(each.getKey());
              if (each.getValue().isObject()) {
                assertTypesAreKept(each.getValue(), now);
              } else {
                assertThat(now).as(each.getKey()).isEqualTo(each.getValue());
              }
            });
  }
}
