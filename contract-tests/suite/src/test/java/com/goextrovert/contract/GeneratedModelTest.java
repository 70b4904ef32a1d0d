package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.client.generated.model.AddProspectResponse;
import com.goextrovert.client.generated.model.ErrorResponse;
import com.goextrovert.client.generated.model.RemoveProspectResponse;
import com.goextrovert.client.generated.model.SuccessStatus;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class GeneratedModelTest {
  private final JsonMapper json = new JsonMapper();

  @Test
  void absentDataDiffersFromNull() throws IOException {
    assertThat((Object) addition("{}").getData()).isNull();
    assertThat((Object) removal("{}").getData()).isNull();
    assertThat((Object) addition("{'data':null}").getData()).hasToString("null");
    assertThat((Object) removal("{'data':null}").getData()).hasToString("null");
    assertThat((Object) addition("{'data':{'a':1}}").getData()).hasToString("{\"a\":1}");
    assertThat((Object) removal("{'data':'null'}").getData()).hasToString("\"null\"");
    assertThat((Object) refusal("{'data':{}}").getData()).isNotNull();
  }

  @Test
  void unknownStatusIsReadable() throws IOException {
    assertThat(addition("{'status':'success'}").getStatus()).isEqualTo(SuccessStatus.SUCCESS);
    assertThat(addition("{'status':'invented tomorrow'}").getStatus())
        .isEqualTo(SuccessStatus.UNKNOWN_DEFAULT_OPEN_API);
  }

  private AddProspectResponse addition(String body) throws IOException {
    return json.readValue(body.replace('\'', '"'), AddProspectResponse.class);
  }

  private RemoveProspectResponse removal(String body) throws IOException {
    return json.readValue(body.replace('\'', '"'), RemoveProspectResponse.class);
  }

  private ErrorResponse refusal(String body) throws IOException {
    return json.readValue(body.replace('\'', '"'), ErrorResponse.class);
  }
}
