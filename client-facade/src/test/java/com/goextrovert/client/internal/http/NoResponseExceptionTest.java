package com.goextrovert.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.io.EOFException;
import java.io.IOException;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoResponseExceptionTest {

  @ParameterizedTest
  @EnumSource(Reason.class)
  void reasonIsDescribed(Reason reason) {
    assertThat(new NoResponseException(reason, false, null).describe())
        .isEqualTo(reason.words())
        .isNotBlank();
    assertThat(new NoResponseException(reason, false, null))
        .hasMessage(reason.words())
        .hasNoCause();
  }

  @Test
  void descriptionNamesCausesWithoutTheirMessages() {
    Exception cause = new SSLException("the zebra's handshake", new EOFException("zebra"));
    NoResponseException noResponse = new NoResponseException(Reason.TLS, false, cause);
    assertThat(noResponse.describe())
        .isEqualTo("the TLS handshake failed [SSLException, EOFException]");
    assertThat(noResponse).hasNoCause();
  }

  @Test
  void descriptionNamesAtMostFiveCauses() {
    IOException one = new IOException();
    EOFException other = new EOFException();
    one.initCause(other);
    other.initCause(one);
    assertThat(new NoResponseException(Reason.NOT_CONNECTED, false, one).describe())
        .endsWith("[IOException, EOFException, IOException, EOFException, IOException]");
  }
}
