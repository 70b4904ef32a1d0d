package com.goextrovert.sandbox;

import static com.goextrovert.sandbox.SandboxClient.PROSPECTS;
import static com.goextrovert.sandbox.SandboxClient.error;
import static com.goextrovert.sandbox.SandboxClient.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goextrovert.openapi.SpecificationException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sandbox follows changes of the specification. */
class SpecificationTest {
  private static final UUID CAMPAIGN = UUID.fromString("8d256aa6-9b12-49a7-93ee-bf41634b5b60");
  private static final UUID LIST = UUID.randomUUID();
  private static final String ADDITION = SandboxClient.addition(CAMPAIGN, LIST, "john", true);

  private final EditedSpecification specification = EditedSpecification.unchanged();

  SpecificationTest() throws IOException {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'201':                      | '202':              | 202 | success | completed",
        "Operation completed success | Done with success   | 201 | success | Done with",
        "'X-API-Key'                 | 'X-Other-Key'       | 401 | error   | Invalid or missing",
        "Invalid or missing API key. | Who is there?       | 201 | success | completed",
        "'prospectProfileUrl',       | 'rejectPosts',      | 400 | error   | rejectPosts is required",
        "['success']                 | ['fine']            | 201 | fine    | completed",
        "['error']                   | ['failed']          | 201 | success | completed",
        "'type':'boolean'            | 'type':'integer'    | 400 | error   | moveDuplicatedPros",
        "'application/json':         | 'text/json':        | 400 | error   | Content-Type must",
        "'message':{                 | 'more':{'type':'integer'},'message':{ | 201 | success | completed",
        // A required field without an example gets a generated value.
        "'message':{'type':'string','description':'Success message','example':'Operation completed successfully'} | 'message':{'type':'string','minLength':6,'maxLength':7} | 201 | success | textte",
        "'format':'uuid'             | 'pattern':'^[^8]'   | 400 | error   | does not match the pattern"
      })
  void sandboxFollowsTheSpecification(
      String text, String replacement, int code, String status, String inMessage)
      throws IOException {
    try (ExtrovertSandbox sandbox = started(specification.with(text, replacement))) {
      HttpResponse<String> response = new SandboxClient(sandbox).post(ADDITION);

      assertThat(response.statusCode()).isEqualTo(code);
      assertThat(response.body()).contains("\"status\":\"" + status + "\"").contains(inMessage);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Dto2 | Dto7",
        "'operationId' | 'x-was'",
        "'description':'Invalid or missing API key.' | 'description':''",
        "'example':'Operation completed successfully' | 'minLength':10,'maxLength':12",
        "'message':{'type':'string','description':'Success message','example':'Operation completed successfully'} | 'message':{'type':'string','enum':['a','b']}",
        "'schema':{'$ref':'#/components/schemas/CreateResponseDto2'} | 'schema':{'allOf':[{'$ref':'#/components/schemas/CreateResponseDto2'}]}",
        "'schema':{'$ref':'#/components/schemas/CreateRequestDto2'} | 'schema':{'allOf':[{'$ref':'#/components/schemas/CreateRequestDto2'}]}",
        "'application/json':{ | 'application/xml':{'schema':{'type':'string'}},'application/json':{",
        "'application/json':{ | 'application/json;charset=utf-8':{",
        "'application/json':{ | '*/*':{",
        "'required':true,'content' | 'content'",
        "'parameters':[] | 'parameters':[{'name':'a','in':'query'},{'name':'x-api-key','in':'header','required':true},{'name':'Accept','in':'header','required':true}]",
        "'security':[{'api-key':[]}]}, | 'security':[{'other':[]},{'other':[],'api-key':[]},{'api-key':[]}]},",
        "'201': | '2XX':",
        "'401': | '4XX':",
        "'responses':{'201' | 'responses':{'x-a':1,'200':{'description':'other','content':{'text/plain':{'schema':{'type':'string'}}}},'201'",
        "'responses':{ | 'responses':{'400':{'description':'broken'},'4XX':{'description':'broken'},'default':{'description':'broken'},",
        "'CreateResponseDto2':{ | 'CreateResponseDto2':{'allOf':[{'required':['when','n','who','which','text'],'properties':{'when':{'type':'string','format':'date-time'},'n':{'type':'integer','minimum':3},'who':{'type':'object','required':['a'],'properties':{'a':{'type':'boolean'},'b':{'type':'string'}}},'which':{'type':'array','minItems':1,'items':{'type':'number'}},'text':{'type':'string'}}}],",
        "'requestBody':{'required':true,'content':{'application/json':{'schema':{'$ref':'#/components/schemas/CreateRequestDto2'}}}} | 'requestBody':{'$ref':'#/components/requestBodies/a~1b'}"
      })
  void harmlessEditChangesNothing(String text, String replacement) throws IOException {
    EditedSpecification edited =
        specification
            .with(text, replacement)
            .with(
                "'securitySchemes':{",
                "'requestBodies':{'a/b':{'required':true,'content':{'application/json':{'schema':"
                    + "{'$ref':'#/components/schemas/CreateRequestDto2'}}}}},"
                    + "'securitySchemes':{'other':{'type':'http','scheme':'bearer'},");
    try (ExtrovertSandbox sandbox = started(edited)) {
      SandboxClient client = new SandboxClient(sandbox);
      String invalid = ADDITION.replace("true", "7");

      assertThat(client.post(ADDITION)).is(success(201));
      assertThat(client.post(invalid)).is(error(400, "moveDuplicatedProspect"));
      assertThat(client.send(client.bare("POST", PROSPECTS, invalid))).is(error(401));
    }
  }

  @Test
  void operationWithoutSecurityNeedsNoKey() throws IOException {
    try (ExtrovertSandbox sandbox =
        started(specification.with("'security':[{'api-key':[]}]", "'security':[]"))) {
      SandboxClient client = new SandboxClient(sandbox);
      var withoutKey = client.bare("POST", PROSPECTS, ADDITION);

      assertThat(client.send(withoutKey.header("Content-Type", "application/json")))
          .is(success(201));
    }
  }

  @Test
  void unknownIdInAnotherFormatIsNotFound() throws IOException {
    try (ExtrovertSandbox sandbox =
        started(specification.with("'format':'uuid'", "'format':'word'"))) {
      String withWord = ADDITION.replace("" + CAMPAIGN, "x");

      assertThat(new SandboxClient(sandbox).post(withWord)).is(error(404, "campaignId"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'/api/client/v1/prospects' | '/api/v9/prospects' | not implement the operation POST /api/v9/prosp",
        "'post':         | 'put':      | not implement the operation PUT /api/client",
        "'parameters':[] | 'parameters':[{'name':'a','in':'query','required':true}] | parameters",
        "'post':{        | 'parameters':[{'name':'a','in':'query','required':true}],'post':{ | parameters",
        "'campaignId':   | 'campaign': | field campaignId of the operation POST",
        "'in':'header'   | 'in':'query' | checks only keys in headers",
        "'401':          | '2XX':      | needs an error response for POST",
        "'201':          | 'x-201':    | needs a success status for POST",
        "'requestBody':  | 'x-body':   | needs bodies with a schema for POST",
        "'application/json':{'schema':{'$ref':'#/components/schemas/CreateRequestDto2'}} | `` | needs bodies with a schema",
        "'schema':{'$ref':'#/components/schemas/CreateResponseDto2'} | 'schema':{'type':'array'} | needs objects",
        "schemas/CreateRequestDto2 | schemas/G | schemas/G"
      })
  void unsupportedSpecificationIsRejected(String text, String replacement, String inMessage) {
    assertThatThrownBy(() -> started(specification.with(text, replacement)).close())
        .isInstanceOfAny(IllegalStateException.class, SpecificationException.class)
        .hasMessageContaining(inMessage);
  }

  private static ExtrovertSandbox started(EditedSpecification specification) throws IOException {
    ExtrovertSandbox sandbox = specification.sandbox();
    sandbox.createProspectList(sandbox.createCampaign(CAMPAIGN), LIST);
    return sandbox;
  }
}
