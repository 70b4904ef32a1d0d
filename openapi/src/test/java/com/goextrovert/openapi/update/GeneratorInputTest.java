package com.goextrovert.openapi.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.single.Edit;
import com.goextrovert.openapi.single.SingleChange;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratorInputTest {
  private static final JsonNode BEFORE = SingleChange.before();
  private static final String ITEM = "/paths/~1api~1client~1v1~1prospects";
  private static final String RESPONSE =
      ITEM + "/post/responses/201/content/application~1json/schema";
  private static final String REQUEST = ITEM + "/post/requestBody/content/application~1json/schema";

  @Test
  void inputHasTheClientsNamesAndNoReference() {
    JsonNode input = input(BEFORE);

    assertThat(input.findValuesAsText("operationId"))
        .containsExactly("addProspect", "removeProspect");
    assertThat(input.toString()).doesNotContain("$ref", "Dto", "Controller");
    assertThat(input.at(RESPONSE))
        .hasToString(
            "{'type':'object','properties':{'data':{'description':'No response payload'},"
                    .replace('\'', '"')
                + "'message':{'description':'Success message','type':'string'},".replace('\'', '"')
                + "'status':{'description':'Response status','type':'string','enum':['success']}},"
                    .replace('\'', '"')
                + "'required':['data','message','status']}".replace('\'', '"'));
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
        "'security':[{'api-key':[]}]}, | 'security':[{'other':[]},{'api-key':[]}]},",
        "'responses':{ | 'responses':{'x-a':1,'429':{'description':'later','content':{'application/json':{'schema':{'type':'string'}}}},",
        "'description':'', | 'description':'','headers':{'X-A':{'schema':{}}},'links':{},"
      })
  void harmlessChangeChangesNothing(String text, String replacement) {
    String json = BEFORE.toString();
    String old = text.replace('\'', '"');
    assertThat(json).contains(old);

    assertThat(input(Fixtures.tree(json.replace(old, replacement.replace('\'', '"')))))
        .isEqualTo(input(BEFORE));
  }

  static Stream<SingleChange> harmless() {
    return SingleChange.all().filter(change -> !change.kind().equals("BREAKING"));
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void harmlessChangeKeepsEveryType(SingleChange change) {
    JsonNode now = input(change.after());

    assertTypesAreKept(input(BEFORE), now);
  }

  @Test
  void orderPlaysNoPart() {
    assertThat(input(Shuffled.of(BEFORE, 1)).toString()).isEqualTo(input(BEFORE).toString());
  }

  @Test
  void responsesKeepTheirNestedFields() {
    JsonNode more =
        Edit.set(
                "/components/schemas/CreateResponseDto2/properties/more",
                "{$ref: '#/components/schemas/More'}")
            .and(
                Edit.set(
                    "/components/schemas/More",
                    "{properties: {again: {$ref: '#/components/schemas/More'},"
                        + " a_b: {type: string}, aB: {type: integer, format: int64},"
                        + " kinds: {type: array, items: {enum: [a, null]}},"
                        + " any: {anyOf: [{type: string}, {type: integer}]}}}"))
            .apply(BEFORE);

    assertThat(input(more).at(RESPONSE + "/properties/more/properties"))
        .hasToString(
            "{\"aB\":{\"type\":\"integer\"},\"again\":{},\"any\":{},"
                + "\"kinds\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"enum\":[\"a\"]}}}");
  }

  @Test
  void recursionIsBounded() {
    Edit schemas = Edit.set("/components/schemas/S0", "{}");
    for (int i = 0; i < 12; i++) {
      StringBuilder properties = new StringBuilder();
      for (int j = 0; j < 12; j++) {
        properties.append("p%d: {$ref: '#/components/schemas/S%d'}, ".formatted(j, j));
      }
      schemas =
          schemas.and(Edit.set("/components/schemas/S" + i, "{properties: {" + properties + "}}"));
    }
    JsonNode wide =
        schemas
            .and(
                Edit.set(
                    "/components/schemas/CreateResponseDto2/properties/data",
                    "{$ref: '#/components/schemas/S0'}"))
            .apply(BEFORE);

    assertThat(input(wide).toString()).hasSizeLessThan(200_000);
  }

  @Test
  void pathParametersAreKept() {
    ObjectNode moved = BEFORE.deepCopy();
    Edit.set(ITEM + "/parameters", "[{name: id, in: path, description: The id.}]").change(moved);

    assertThat(input(moved).at(ITEM + "/post/parameters"))
        .hasToString(
            "[{\"name\":\"id\",\"in\":\"path\",\"required\":true,\"schema\":{\"type\":\"string\"},"
                + "\"description\":\"The id.\"}]");
  }

  @Test
  void removedOperationIsNamed() {
    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(() -> input(Edit.rename(ITEM + "/delete", "put").apply(BEFORE)))
        .withMessage(
            "The specification lacks the operation remove prospect"
                + " (DELETE /api/client/v1/prospects).");
  }

  private static JsonNode input(JsonNode specification) {
    return GeneratorInput.of(specification, SingleChange.needs());
  }

  /** Everything but descriptions and what is required is there as it was. */
  private static void assertTypesAreKept(JsonNode before, JsonNode after) {
    before
        .properties()
        .forEach(
            each -> {
              String name = each.getKey();
              boolean isWords =
                  name.equals("description")
                      || name.equals("summary")
                      || name.equals("title")
                      || name.equals("version");
              if (!isWords && !name.equals("required") && each.getValue().isObject()) {
                assertTypesAreKept(each.getValue(), after.path(name));
              } else if (!isWords && !name.equals("required")) {
                assertThat(after.path(name)).as(name).isEqualTo(each.getValue());
              }
            });
  }
}
