package com.goextrovert.client.error;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Standard reason phrases. The server's own phrases are untrusted text, so they are not shown. */
final class ReasonPhrases {
  private static final String STANDARD =
      """
      200 OK; 201 Created; 202 Accepted; 204 No Content; 205 Reset Content; 301 Moved Permanently;
      302 Found; 303 See Other; 304 Not Modified; 307 Temporary Redirect; 308 Permanent Redirect;
      400 Bad Request; 401 Unauthorized; 402 Payment Required; 403 Forbidden; 404 Not Found;
      405 Method Not Allowed; 406 Not Acceptable; 407 Proxy Authentication Required;
      408 Request Timeout; 409 Conflict; 410 Gone; 411 Length Required; 413 Content Too Large;
      415 Unsupported Media Type; 421 Misdirected Request; 422 Unprocessable Content; 423 Locked;
      425 Too Early; 426 Upgrade Required; 428 Precondition Required; 429 Too Many Requests;
      431 Request Header Fields Too Large; 451 Unavailable For Legal Reasons;
      500 Internal Server Error; 501 Not Implemented; 502 Bad Gateway; 503 Service Unavailable;
      504 Gateway Timeout""";

  private static final Map<String, String> DESCRIPTIONS =
      Stream.of(STANDARD.split(";\\s"))
          .collect(Collectors.toMap(text -> text.substring(0, 3), Function.identity()));

  private ReasonPhrases() {}

  static String describe(int statusCode) {
    return DESCRIPTIONS.getOrDefault(String.valueOf(statusCode), "status " + statusCode);
  }
}
