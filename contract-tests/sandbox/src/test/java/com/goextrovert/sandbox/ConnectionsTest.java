package com.goextrovert.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ExtrovertSandboxExtension.class)
class ConnectionsTest {
  private static final String REQUEST = "GET /x HTTP/1.1\r\nHost: sandbox\r\n";

  @Test
  void aResetIsATcpResetAndNotAnEnd(ExtrovertSandbox sandbox) throws IOException {
    sandbox.respondNext(SandboxResponse.reset());
    try (RawConnection connection = new RawConnection(sandbox)) {
      connection.send(REQUEST + "\r\n");

      assertThatThrownBy(connection::readToEnd)
          .isInstanceOf(SocketException.class)
          .hasMessageContaining("reset");
    }
  }

  @Test
  void aConnectionServesRequestAfterRequest(ExtrovertSandbox sandbox) throws IOException {
    sandbox.respondNext(
        SandboxResponse.status(403).body("first"), SandboxResponse.status(409).body("second"));
    try (RawConnection connection = new RawConnection(sandbox)) {
      connection.send(REQUEST + "\r\n");
      connection.readUntil("first");
      connection.send(REQUEST + "\r\n");

      assertThat(connection.readUntil("second")).startsWith("HTTP/1.1 409");
    }
  }

  @Test
  void aClientThatAsksForItGetsItsConnectionClosed(ExtrovertSandbox sandbox) throws IOException {
    try (RawConnection connection = new RawConnection(sandbox)) {
      connection.send(REQUEST + "Connection: close\r\n\r\n");

      assertThat(connection.readToEnd())
          .startsWith("HTTP/1.1 404")
          .contains("Connection: close")
          .endsWith("}");
    }
  }

  @Test
  void whatIsNotHttpGetsTheErrorEnvelope(ExtrovertSandbox sandbox) throws IOException {
    try (RawConnection connection = new RawConnection(sandbox)) {
      connection.send("GET /x HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");

      assertThat(connection.readToEnd())
          .startsWith("HTTP/1.1 400")
          .contains("Content-Type: application/json\r\n")
          .contains("\"status\":\"error\"", "\"message\":\"");
    }
  }
}
