package com.goextrovert.client.internal.http;

import com.goextrovert.client.internal.http.NoAnswerException.Reason;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** What a failure before the first byte of a request was about. */
final class ConnectFailures {
  private ConnectFailures() {}

  static Reason reason(IOException failure, boolean handshaking) {
    if (failure instanceof UnknownHostException) {
      return Reason.NAME_NOT_RESOLVED;
    }
    if (failure instanceof SocketTimeoutException) {
      return Reason.CONNECT_TIMEOUT;
    }
    if (handshaking || failure instanceof SSLException) {
      return Reason.TLS;
    }
    return Reason.NOT_CONNECTED;
  }
}
