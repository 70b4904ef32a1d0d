package com.goextrovert.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.HttpAnswer;
import com.goextrovert.contract.SpecifiedOperation;
import com.goextrovert.contract.VendoredSpecification;
import com.goextrovert.openapi.SpecDocument;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mutants come from the specification: what it says tomorrow is tried tomorrow. */
class DerivationTest {
  private final ObjectNode specification = VendoredSpecification.ofNovember2026();

  @Test
  void aNewFieldOfAnAnswerBringsItsOwnMutants() throws IOException {
    int before = answers("post", 201).size();
    ObjectNode schema = schema("post", "/responses/201/content/application~1json/schema");
    schema.withObjectProperty("properties").set("kind", json("{'type':'string','enum':['one']}"));
    schema.withArrayProperty("required").add("kind");

    assertThat(answers("post", 201))
        .hasSizeGreaterThan(before + 10)
        .extracting(Mutant::name)
        .contains("kind is missing", "kind is null", "kind is 42", "kind is \"ONE\"", "kind is {}");
  }

  @Test
  void aNewFieldOfARequestBringsItsOwnMutants() throws Exception {
    ObjectNode schema = schema("post", "/requestBody/content/application~1json/schema");
    schema
        .withObjectProperty("properties")
        .set("ownerId", json("{'type':'string','format':'uuid'}"));

    assertThat(requests("post"))
        .extracting(Mutant::name)
        .contains("ownerId is null", "ownerId is in upper case", "ownerId is true");
  }

  @Test
  void whatReferencesAndAllOfPutTogetherIsOneSchema() throws IOException {
    JsonNode plain =
        specification.at("/paths/~1api~1client~1v1~1prospects/post/responses/201/content");
    List<String> before = answers("post", 201).stream().map(Mutant::name).toList();
    JsonNode parts =
        json(
            "{'allOf':[%s,{'type':'object','properties':{'id':{'type':'integer'}},'required':['id']}]}"
                .formatted(plain.at("/application~1json/schema").toString()));
    ((ObjectNode) plain.path("application/json")).set("schema", parts);

    assertThat(answers("post", 201))
        .extracting(Mutant::name)
        .containsAll(before)
        .contains("id is missing", "id is 1.5", "id is []");
  }

  @Test
  void anOperationThatNobodyTriesIsNamed() throws Exception {
    JsonNode added = specification.at("/paths/~1api~1client~1v1~1prospects/delete").deepCopy();
    specification.putObject("paths").putObject("/api/client/v1/elsewhere").set("delete", added);

    assertThat(operation("delete").responses()).containsOnlyKeys(200, 401);
    assertThat(answers("delete", 200)).hasSizeGreaterThan(30);
    assertThat(KillMatrix.of(SpecDocument.of(specification), Pacts.accepted()).uncovered())
        .containsExactly("DELETE /api/client/v1/elsewhere: the facade does not offer it");
  }

  @Test
  void aHoleInThePactIsASurvivorWithoutAReason() throws Exception {
    only("delete", "401");

    KillMatrix matrix =
        KillMatrix.of(SpecDocument.of(specification), Pacts.weakened(Pacts.accepted()));

    assertThat(matrix.rows())
        .filteredOn(row -> row.half().equals("answer 401"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.unexplained())
                    .extracting(Row.Fate::name)
                    .contains("data is missing", "data is \"null\"", "status is \"ERROR\""));
    assertThat(new MatrixReport(matrix).table()).contains("WITHOUT A REASON");
  }

  @Test
  void aNewFieldThatTheClientDoesNotReadMayBeAnything() throws Exception {
    only("delete", "401");
    ObjectNode schema = schema("delete", "/responses/401/content/application~1json/schema");
    schema.withObjectProperty("properties").set("code", json("{'type':'integer'}"));
    schema.withArrayProperty("required").add("code");

    assertThat(KillMatrix.of(SpecDocument.of(specification), Pacts.accepted()).rows())
        .filteredOn(row -> row.half().equals("answer 401"))
        .singleElement()
        .satisfies(row -> assertThat(row.unexplained()).isEmpty())
        .satisfies(row -> assertThat(row.objections()).isEmpty())
        .satisfies(
            row ->
                assertThat(row.survivors())
                    .extracting(Row.Fate::name, Row.Fate::reason)
                    .contains(tuple("code is missing", Allowance.NOT_READ.reason())));
  }

  @Test
  void anAnswerWithoutAnInteractionIsNamed() throws Exception {
    only("delete", "401");
    ObjectNode pact = (ObjectNode) Pacts.accepted();
    pact.putArray("interactions");

    assertThat(KillMatrix.of(SpecDocument.of(specification), pact).uncovered())
        .containsExactly(
            "remove prospect (DELETE /api/client/v1/prospects), answer 401:"
                + " no interaction has it");
  }

  private void only(String method, String status) {
    ObjectNode path = (ObjectNode) specification.at("/paths/~1api~1client~1v1~1prospects");
    path.retain(method);
    ((ObjectNode) path.at("/" + method + "/responses")).retain(status);
  }

  private List<Mutant<HttpAnswer>> answers(String method, int status) {
    return AnswerMutants.of(status, operation(method).responses().get(status), Map.of());
  }

  private List<? extends Mutant<?>> requests(String method) throws Exception {
    SpecifiedOperation operation = operation(method);
    var call = RequestTrial.call(Pacts.interactions(Pacts.accepted()).get(0).getRequest());
    return RequestMutants.of(operation, call, RequestTrial.json(call.body()));
  }

  private SpecifiedOperation operation(String method) {
    return SpecifiedOperation.in(SpecDocument.of(specification)).stream()
        .filter(each -> each.method().equalsIgnoreCase(method))
        .findFirst()
        .orElseThrow();
  }

  private ObjectNode schema(String method, String pointer) {
    JsonNode operation =
        specification.at("/paths/~1api~1client~1v1~1prospects").path(method).at(pointer);
    return (ObjectNode) SpecDocument.of(specification).resolve(operation);
  }

  private static JsonNode json(String text) throws IOException {
    return new JsonMapper().readTree(text.replace('\'', '"'));
  }
}
