package com.goextrovert.sandbox;

import static com.goextrovert.sandbox.SandboxClient.PROSPECTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.goextrovert.openapi.SpecificationException;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sandbox follows the specification: where that says something else, so does the sandbox. */
class SpecificationTest {
  private static final FixedSpecification SPECIFICATION = FixedSpecification.asItWas();
  private static final UUID CAMPAIGN = UUID.randomUUID();
  private static final UUID LIST = UUID.randomUUID();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'201':                      | '202':              | 202 | success | completed",
        "Operation completed success | Done with success   | 201 | success | Done with",
        "'X-API-Key'                 | 'X-Other-Key'       | 401 | error   | Invalid or missing",
        "Invalid or missing API key. | Who is there?       | 201 | success | completed",
        "'prospectProfileUrl',       | 'rejectPosts',      | 400 | error   | rejectPosts is missing",
        "['success']                 | ['fine']            | 201 | fine    | completed",
        "['error']                   | ['failed']          | 201 | success | completed",
        "'type':'boolean'            | 'type':'integer'    | 400 | error   | moveDuplicatedPros",
        "'application/json':         | 'text/json':        | 400 | error   | Content-Type must",
        "'message':{                 | 'more':{'type':'integer'},'message':{ | 201 | success | completed"
      })
  void anEditOfTheSpecificationIsFollowed(
      String said, String saysNow, int code, String status, String inMessage) {
    try (ExtrovertSandbox sandbox = started(SPECIFICATION.with(said, saysNow))) {
      HttpResponse<String> reply = addTo(sandbox);

      assertThat(reply.statusCode()).isEqualTo(code);
      assertThat(reply.body()).contains("\"status\":\"" + status + "\"").contains(inMessage);
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
        "'responses':{'201' | 'responses':{'x-a':1,'200':{'description':'other','content':{'text/plain':{'schema':{'type':'string'}}}},'201'",
        "'responses':{ | 'responses':{'400':{'description':'broken'},'4XX':{'description':'broken'},'default':{'description':'broken'},",
        "'CreateResponseDto2':{ | 'CreateResponseDto2':{'allOf':[{'required':['when','n','who','which','text'],'properties':{'when':{'type':'string','format':'date-time'},'n':{'type':'integer','minimum':3},'who':{'type':'object','required':['a'],'properties':{'a':{'type':'boolean'},'b':{'type':'string'}}},'which':{'type':'array','minItems':1,'items':{'type':'number'}},'text':{'type':'string'}}}],",
        "'requestBody':{'required':true,'content':{'application/json':{'schema':{'$ref':'#/components/schemas/CreateRequestDto2'}}}} | 'requestBody':{'$ref':'#/components/requestBodies/a~1b'}"
      })
  void whatMovesNothingOnTheWireMovesNothingHere(String said, String saysNow) {
    FixedSpecification now =
        SPECIFICATION
            .with(said, saysNow)
            .with(
                "'securitySchemes':{",
                "'requestBodies':{'a/b':{'required':true,'content':{'application/json':{'schema':"
                    + "{'$ref':'#/components/schemas/CreateRequestDto2'}}}}},"
                    + "'securitySchemes':{'other':{'type':'http','scheme':'bearer'},");
    try (ExtrovertSandbox sandbox = started(now)) {
      SandboxClient client = new SandboxClient(sandbox);
      String badBody = SandboxClient.addition(CAMPAIGN, LIST, "j", true).replace("true", "7");

      assertThat(addTo(sandbox)).is(Replies.success(201));
      assertThat(client.send(client.request("POST", PROSPECTS, badBody)))
          .is(Replies.error(400, "moveDuplicatedProspect"));
      assertThat(client.send(client.bare("POST", PROSPECTS, badBody))).is(Replies.error(401));
    }
  }

  @Test
  void whatIsRequiredAndHasNoExampleIsThePlainestOfItsType() {
    FixedSpecification now =
        SPECIFICATION.with(
            "'message':{'type':'string','description':'Success message','example':'Operation completed successfully'}",
            "'message':{'type':'string','minLength':6,'maxLength':7}");
    try (ExtrovertSandbox sandbox = started(now)) {
      assertThat(addTo(sandbox).body()).endsWith("\"message\":\"textte\"}");
    }
  }

  @Test
  void withoutSecurityNoKeyIsNeeded() {
    FixedSpecification open = SPECIFICATION.with("'security':[{'api-key':[]}]", "'security':[]");
    try (ExtrovertSandbox sandbox = started(open)) {
      SandboxClient client = new SandboxClient(sandbox);

      assertThat(
              client.send(
                  client
                      .bare("POST", PROSPECTS, SandboxClient.addition(CAMPAIGN, LIST, "j", true))
                      .header("Content-Type", "application/json")))
          .is(Replies.success(201));
    }
  }

  @Test
  void withoutAUuidFormatAnIdThatNamesNothingIsNotFound() {
    try (ExtrovertSandbox sandbox =
        started(SPECIFICATION.with("'format':'uuid'", "'format':'word'"))) {
      SandboxClient client = new SandboxClient(sandbox);
      String body = SandboxClient.addition(CAMPAIGN, LIST, "j", true).replace("" + CAMPAIGN, "x");

      assertThat(client.send(client.request("POST", PROSPECTS, body)))
          .is(Replies.error(404, "campaignId"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'/api/client/v1/prospects' | '/api/v9/prospects'    | no behaviour for operation POST /api/v9/prosp",
        "'post':                    | 'put':                 | no behaviour for operation PUT /api/client",
        "'parameters':[]            | 'parameters':[{'name':'a','in':'query','required':true}] | param",
        "'post':{                   | 'parameters':[{'name':'a','in':'query','required':true}],'post':{ | param",
        "'campaignId':              | 'campaign':            | field campaignId of operation POST",
        "'in':'header'              | 'in':'query'           | checks only keys in headers",
        "'401':                     | '2XX':                 | needs an error answer for POST",
        "'201':                     | '2XX':                 | needs a success status for POST",
        "'requestBody':             | 'x-body':              | needs `requestBody`",
        "'application/json':{'schema':{'$ref':'#/components/schemas/CreateRequestDto2'}} | `` | needs a media type"
      })
  void whatTheSandboxCannotDoEndsTheStart(String said, String saysNow, String inMessage) {
    assertThatIllegalStateException()
        .isThrownBy(() -> started(SPECIFICATION.with(said, saysNow)).close())
        .withMessageContaining(inMessage);
  }

  @Test
  void aReferenceThatLeadsNowhereEndsTheStart() {
    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(
            () -> started(SPECIFICATION.with("schemas/CreateRequestDto2", "schemas/G")).close())
        .withMessageContaining("schemas/G");
  }

  private static HttpResponse<String> addTo(ExtrovertSandbox sandbox) {
    return new SandboxClient(sandbox).add(CAMPAIGN, LIST, "john", true);
  }

  private static ExtrovertSandbox started(FixedSpecification specification) {
    ExtrovertSandbox sandbox = specification.sandbox();
    sandbox.createProspectList(sandbox.createCampaign(CAMPAIGN), LIST);
    return sandbox;
  }
}
