package com.goextrovert.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.DocumentedOperation;
import com.goextrovert.contract.PactInteraction;
import com.goextrovert.contract.Vendored;
import com.goextrovert.mutants.MatrixRow.MutantResult;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.remote.ResponseMessage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mutants follow the specification: new fields add mutants. */
class DerivationTest {
  private static final String PATH = "/paths/~1api~1client~1v1~1prospects";

  private final ObjectNode specification = Vendored.pinnedSpecification();

  @Test
  void newResponseFieldAddsMutants() throws IOException {
    int before = responses("post", 201).size();
    ObjectNode schema = schema("post", "/responses/201/content/application~1json/schema");
    schema.withObjectProperty("properties").set("kind", json("{'type':'string','enum':['one']}"));
    schema.withArrayProperty("required").add("kind");

    assertThat(responses("post", 201))
        .hasSizeGreaterThan(before + 10)
        .extracting(Mutant::name)
        .contains("kind is missing", "kind is null", "kind is 42", "kind is \"ONE\"", "kind is {}");
  }

  @Test
  void newRequestFieldAddsMutants() throws IOException {
    ObjectNode schema = schema("post", "/requestBody/content/application~1json/schema");
    schema
        .withObjectProperty("properties")
        .set("ownerId", json("{'type':'string','format':'uuid'}"));

    assertThat(RequestMutants.of(operation("post"), PactInteraction.accepted().get(0)))
        .extracting(Mutant::name)
        .contains("ownerId is null", "ownerId is in upper case", "ownerId is true");
  }

  @Test
  void gapInThePactLeavesUnexplainedSurvivors() throws IOException {
    retain("delete", "401");

    KillMatrix matrix = matrix(KillMatrix.weakened(PactInteraction.acceptedPact()));

    assertThat(response401(matrix).unexplained())
        .extracting(MutantResult::name)
        .contains("data is missing", "data is \"null\"", "status is \"ERROR\"");
    assertThat(matrix.toString()).contains("WITHOUT A REASON");
  }

  @Test
  void mutantsOfUnreadFieldsMaySurvive() throws IOException {
    retain("delete", "401");
    ObjectNode schema = schema("delete", "/responses/401/content/application~1json/schema");
    schema.withObjectProperty("properties").set("code", json("{'type':'integer'}"));
    schema.withArrayProperty("required").add("code");

    MatrixRow row = response401(matrix(PactInteraction.acceptedPact()));

    assertThat(row.unexplained()).isEmpty();
    assertThat(row.falsePositives).isEmpty();
    assertThat(row.survivors())
        .extracting(MutantResult::name, MutantResult::reason)
        .contains(tuple("code is missing", SurvivalReason.NOT_READ.sentence()));
  }

  private KillMatrix matrix(ObjectNode pact) {
    return new KillMatrix(new SpecDocument(specification), pact);
  }

  private static MatrixRow response401(KillMatrix matrix) {
    return matrix.rows.stream()
        .filter(row -> row.title.endsWith("response 401"))
        .findFirst()
        .orElseThrow();
  }

  private void retain(String method, String status) {
    ObjectNode path = (ObjectNode) specification.at(PATH);
    path.retain(method);
    ((ObjectNode) path.at("/" + method + "/responses")).retain(status);
  }

  private List<Mutant<ResponseMessage>> responses(String method, int status) {
    return new ResponseMutants(status, operation(method).responses().get(status), Map.of())
        .harmful();
  }

  private DocumentedOperation operation(String method) {
    return DocumentedOperation.in(new SpecDocument(specification)).stream()
        .filter(each -> each.method().equalsIgnoreCase(method))
        .findFirst()
        .orElseThrow();
  }

  private ObjectNode schema(String method, String pointer) {
    return (ObjectNode)
        new SpecDocument(specification).resolve(specification.at(PATH + "/" + method + pointer));
  }

  private static JsonNode json(String text) throws IOException {
    return new JsonMapper().readTree(text.replace('\'', '"'));
  }
}
