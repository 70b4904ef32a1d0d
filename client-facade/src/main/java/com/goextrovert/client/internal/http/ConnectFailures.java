package com.goextrovert.client.internal.http;

import com.goextrovert.client.internal.http.NoResponseException.Reason;
import com.goextrovert.client.internal.http.ResponseInput.ProxyRefusedException;
import com.goextrovert.client.internal.http.StrictProxySelector.UnknownProxyException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Classifies failures that happen before the first byte of a request. */
final class ConnectFailures {
  private ConnectFailures() {}

  static Reason reason(Throwable failure, boolean handshaking) {
    if (failure instanceof UnknownProxyException) {
      return Reason.PROXY_UNKNOWN;
    }
    if (failure instanceof ProxyRefusedException refusal) {
      return isFinal(refusal.statusCode) ? Reason.PROXY_REFUSED : Reason.PROXY_FAILED;
    }
    if (failure instanceof UnknownHostException) {
      return Reason.NAME_NOT_RESOLVED;
    }
    if (failure instanceof SocketTimeoutException) {
      return Reason.CONNECT_TIMEOUT;
    }
    return handshaking || failure instanceof SSLException ? Reason.TLS : Reason.NOT_CONNECTED;
  }

  private static boolean isFinal(int statusCode) {
    return statusCode < 500 && statusCode != 408 && statusCode != 429;
  }
}
