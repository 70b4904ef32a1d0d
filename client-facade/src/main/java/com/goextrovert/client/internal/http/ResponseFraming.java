package com.goextrovert.client.internal.http;

import java.net.ProtocolException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * The length of a body, 0 if it is not given, and whether another request may follow on the
 * connection. OkHttp reads lengths leniently: it accepts signs, digits of any script and the last
 * of several lengths, and reads to the end of the connection if it understands none.
 */
record ResponseFraming(long bodyLength, boolean keepsConnection) {
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
  private static final Pattern CODING = Pattern.compile("(?i)chunked|identity");

  static ResponseFraming of(Response response) throws ProtocolException {
    Set<String> lengths = Set.copyOf(response.headers("Content-Length"));
    List<String> codings = response.headers("Transfer-Encoding");
    if (lengths.size() > 1
        || codings.size() > 1
        || !lengths.stream().allMatch(length -> LENGTH.matcher(length).matches())
        || !codings.stream().allMatch(coding -> CODING.matcher(coding).matches())) {
      throw new ProtocolException("the response does not say where it ends");
    }
    boolean ambiguous = !lengths.isEmpty() && !codings.isEmpty();
    boolean keepsConnection =
        response.protocol() == Protocol.HTTP_1_1 && response.code() != 101 && !ambiguous;
    long bodyLength =
        ambiguous || lengths.isEmpty() ? 0 : Long.parseLong(lengths.iterator().next());
    return new ResponseFraming(bodyLength, keepsConnection);
  }
}
