package com.goextrovert.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.goextrovert.client.internal.http.NoResponseException.Reason;
import com.goextrovert.client.internal.http.ResponseInput.ProxyRefusedException;
import com.goextrovert.client.internal.http.StrictProxySelector.UnknownProxyException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectFailuresTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        arguments(new UnknownProxyException(new IOException()), false, Reason.PROXY_UNKNOWN),
        arguments(new ProxyRefusedException(407), false, Reason.PROXY_REFUSED),
        arguments(new ProxyRefusedException(403), false, Reason.PROXY_REFUSED),
        arguments(new ProxyRefusedException(499), false, Reason.PROXY_REFUSED),
        arguments(new ProxyRefusedException(408), false, Reason.PROXY_FAILED),
        arguments(new ProxyRefusedException(429), false, Reason.PROXY_FAILED),
        arguments(new ProxyRefusedException(500), false, Reason.PROXY_FAILED),
        arguments(new ProxyRefusedException(502), false, Reason.PROXY_FAILED),
        arguments(new IllegalStateException(), false, Reason.NOT_CONNECTED),
        arguments(new UnknownHostException(), false, Reason.NAME_NOT_RESOLVED),
        arguments(new SocketTimeoutException(), false, Reason.CONNECT_TIMEOUT),
        arguments(new SocketTimeoutException(), true, Reason.CONNECT_TIMEOUT),
        arguments(new SSLHandshakeException("no trust"), true, Reason.TLS),
        arguments(new SSLHandshakeException("no trust"), false, Reason.TLS),
        arguments(new SocketException("reset"), true, Reason.TLS),
        arguments(new SocketException("reset"), false, Reason.NOT_CONNECTED),
        arguments(new ConnectException("refused"), false, Reason.NOT_CONNECTED));
  }

  @ParameterizedTest(name = "{0}, handshaking: {1}")
  @MethodSource("failures")
  void failureHasReason(Throwable failure, boolean handshaking, Reason reason) {
    assertThat(ConnectFailures.reason(failure, handshaking)).isEqualTo(reason);
  }
}
