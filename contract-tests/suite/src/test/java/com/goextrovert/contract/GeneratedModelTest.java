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
  @Test
  void absentDataDiffersFromNull() throws IOException {
    assertThat((Object) read("{}", AddProspectResponse.class).getData()).isNull();
    assertThat((Object) read("{'data':null}", AddProspectResponse.class).getData())
        .hasToString("null");
    assertThat((Object) read("{'data':{'a':1}}", AddProspectResponse.class).getData())
        .hasToString("{\"a\":1}");
    assertThat((Object) read("{}", RemoveProspectResponse.class).getData()).isNull();
    assertThat((Object) read("{'data':'null'}", RemoveProspectResponse.class).getData())
        .hasToString("\"null\"");
    assertThat((Object) read("{'data':{}}", ErrorResponse.class).getData()).isNotNull();
  }

  @Test
  void unknownStatusIsReadable() throws IOException {
    assertThat(read("{'status':'success'}", AddProspectResponse.class).getStatus())
        .isEqualTo(SuccessStatus.SUCCESS);
    assertThat(read("{'status':'invented tomorrow'}", AddProspectResponse.class).getStatus())
        .isEqualTo(SuccessStatus.UNKNOWN_DEFAULT_OPEN_API);
  }

  private static <T> T read(String body, Class<T> type) throws IOException {
    return new JsonMapper().readValue(body.replace('\'', '"'), type);
  }
}
