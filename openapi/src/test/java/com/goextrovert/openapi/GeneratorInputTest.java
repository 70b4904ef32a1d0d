package com.goextrovert.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.single.SingleChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratorInputTest {
  private static final FixedSpecification SPECIFICATION = FixedSpecification.asItWas();

  @Test
  void namesHangOnTheOperationAndNoneOfUpstreamsIsLeft() {
    JsonNode input = input(SPECIFICATION);

    assertThat(input.path("components").path("schemas").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "AddProspectRequest",
            "AddProspectResponse",
            "RemoveProspectRequest",
            "RemoveProspectResponse",
            "ErrorResponse",
            "SuccessStatus",
            "ErrorStatus",
            "NoPayload");
    assertThat(input.findValuesAsText("operationId"))
        .containsExactly("addProspect", "removeProspect");
    assertThat(input.toString()).doesNotContain("Dto", "Controller");
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
        "'tags':['Prospects (legacy)'], | 'x-internal':true,",
        "'schema':{'$ref':'#/components/schemas/CreateResponseDto2'} | 'schema':{'allOf':[{'$ref':'#/components/schemas/CreateResponseDto2'}]}",
        "'schema':{'$ref':'#/components/schemas/CreateResponseDto2'} | 'schema':{'oneOf':[{'$ref':'#/components/schemas/CreateResponseDto2'}]}",
        "#/components/schemas/DeleteResponseDto3 | #/components/schemas/CreateResponseDto2",
        "'CreateRequestDto2':{ | 'CreateRequestDto2':{'$ref':'#/components/schemas/Alias'},'Alias':{",
        "'CreateRequestDto2':{ | 'CreateRequestDto2':{'allOf':[{'$ref':'#/components/schemas/Alias'},{'$ref':'#/components/schemas/Alias'}]},'Alias':{'discriminator':{'propertyName':'x'},",
        "'type':'object','properties':{'status': | 'properties':{'status':",
        "'type':'object','properties' | 'type':'object','additionalProperties':true,'title':'T','minProperties':1,'properties'",
        "'format':'uuid', | ``",
        "'format':'uuid' | 'format':'date-time','deprecated':true,'minLength':1,'maxLength':99,'pattern':'.*'",
        "'type':'boolean' | 'type':'boolean','default':true,'writeOnly':true,'example':false,'x-a':1",
        "'type':'string','description':'Response status' | 'description':'Response status'",
        "'nullable':true,'enum':[null] | 'type':'object','nullable':true,'enum':[null]",
        "'application/json':{ | 'application/xml':{'schema':{}},'application/json':{",
        "'application/json':{ | 'Application/JSON; charset=utf-8':{",
        "'application/json':{ | '*/*':{",
        "'required':true,'content' | 'content'",
        "'parameters':[] | 'parameters':[{'name':'x-api-key','in':'header','required':true},{'name':'Accept','in':'header'},{'name':'c','in':'cookie'}]",
        "'security':[{'api-key':[]}]}, | 'security':[{'other':[]},{'api-key':[]},{'api-key':[],'other':[]}]},",
        "https://api.goextrovert.com/' | {scheme}://api.{host}','variables':{'scheme':{'default':'https'},'host':{'default':'goextrovert.com'}}",
        "'responses':{ | 'responses':{'x-a':1,'202':{'description':'later','content':{'application/json':{'schema':{'type':'string'}}}},",
        "'description':'', | 'description':'','headers':{'X-A':{'schema':{}}},'links':{},"
      })
  void whatMovesNothingOnTheWireMovesNothingHere(String said, String saysNow) {
    assertThat(input(SPECIFICATION.with(said, saysNow)).toString())
        .isEqualTo(input(SPECIFICATION).toString());
  }

  static Stream<SingleChange> harmless() {
    return SingleChange.all().filter(change -> !change.kind().equals("BREAKING"));
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void whateverIsHarmlessLeavesEveryNameAsItIs(SingleChange change) {
    JsonNode now = input(new FixedSpecification(change.after().toString()));

    assertThat(names(now)).containsAll(names(input(SPECIFICATION)));
  }

  @Test
  void whatUpstreamReordersStaysInOurOrder() {
    JsonNode reversed = reversed(SPECIFICATION.tree().root());

    assertThat(input(new FixedSpecification(reversed.toString()))).isEqualTo(input(SPECIFICATION));
    assertThat(
            input(new FixedSpecification(reversed.toString()))
                .at("/paths/~1api~1client~1v1~1prospects")
                .fieldNames())
        .toIterable()
        .containsExactly("post", "delete");
  }

  @Test
  void securityAtTheTopIsEveryOperationsOwn() {
    FixedSpecification moved =
        SPECIFICATION
            .with(",'security':[{'api-key':[]}]", "")
            .with("'security':[]", "'security':[{'api-key':[]}]");

    assertThat(input(moved)).isEqualTo(input(SPECIFICATION));
  }

  @Test
  void amongSeveralServersItIsTheClientsOwn() {
    FixedSpecification staging =
        SPECIFICATION.with("'servers':[", "'servers':[{'url':'https://staging.example/'},");

    assertThat(input(staging)).isEqualTo(input(SPECIFICATION));
  }

  @Test
  void anOtherServerIsTakenAsItIs() {
    FixedSpecification moved = SPECIFICATION.with("https://api.g", "https://api2.g");

    assertThat(input(moved).at("/servers/0/url")).hasToString("\"https://api2.goextrovert.com\"");
  }

  @Test
  void furtherOperationsAreNotGenerated() {
    FixedSpecification more =
        SPECIFICATION.with(
            "'paths':{", "'paths':{'/other':{'get':{'responses':{'200':{'description':''}}}},");

    assertThat(input(more)).isEqualTo(input(SPECIFICATION));
  }

  @Test
  void anOperationThatIsGoneIsNamed() {
    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(() -> input(SPECIFICATION.with("'delete':{", "'put':{")))
        .withMessage(
            "The specification lacks the operation \"remove prospect\":"
                + " DELETE /api/client/v1/prospects.");
  }

  private static JsonNode input(FixedSpecification specification) {
    return specification.generatorInput();
  }

  private static List<String> names(JsonNode input) {
    List<String> names = input.findValuesAsText("operationId");
    input.at("/components/schemas").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Every object's members and the order of what is required, the other way round. */
  private static JsonNode reversed(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
      Collections.reverse(members);
      ObjectNode reversed = object.objectNode();
      members.forEach(each -> reversed.set(each.getKey(), reversed(each.getValue())));
      return reversed;
    }
    if (node instanceof ArrayNode array && array.path(0).isTextual()) {
      List<JsonNode> items = new ArrayList<>(array.valueStream().toList());
      Collections.reverse(items);
      return array.arrayNode().addAll(items);
    }
    return node;
  }
}
