package com.goextrovert.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page that shows people what the sandbox holds and received. It shows no header and no query,
 * since these carry API keys. Thread-safe.
 */
final class StatePage {
  static final String PATH = "/sandbox";

  private static final int SHOWN_REQUESTS = 20;
  private static final int SHOWN_PROSPECTS = 5;
  private static final int SHOWN_CHARACTERS = 300;
  private static final String HTML =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="refresh" content="5">
      <title>Extrovert sandbox</title>
      <style>
      body { font: 15px/1.5 system-ui, sans-serif; margin: 2em }
      th, td { padding: .3em .6em; text-align: left; vertical-align: top; overflow-wrap: anywhere }
      </style>
      </head>
      <body>
      <h1>Extrovert sandbox</h1>
      <p><span id="received">%d</span> requests received, <span id="refused">%d</span> of them refused by
      the rate limit. This page reloads every 5 seconds: <a href="%s">reload now</a>.</p>
      <h2>Prospect lists</h2>
      <table id="lists">
      <tr><th>Campaign</th><th>Prospect list</th><th>Prospects</th><th>Newest</th></tr>
      %s</table>
      <h2>Last requests</h2>
      <table id="requests">
      <tr><th>Request</th><th>Body</th><th>Response</th></tr>
      %s</table>
      </body>
      </html>
      """;

  private final Campaigns campaigns;
  private final String apiKey;
  private final Deque<String> requests = new ArrayDeque<>();

  StatePage(Campaigns campaigns, String apiKey) {
    this.campaigns = campaigns;
    this.apiKey = apiKey;
  }

  synchronized void add(ReceivedRequest request, SandboxResponse response) {
    Object result = response.resets() ? "reset" : response.status();
    requests.addFirst(row(request.method() + " " + request.path(), request.bodyText(), result));
    if (requests.size() > SHOWN_REQUESTS) {
      requests.removeLast();
    }
  }

  synchronized void clear() {
    requests.clear();
  }

  synchronized SandboxResponse response(long received, long refused) {
    String lists =
        campaigns.overview(SHOWN_PROSPECTS).stream()
            .map(l -> row(l.campaign(), l.list(), l.size(), String.join(" ", l.newest())))
            .collect(Collectors.joining());
    return SandboxResponse.status(200)
        .header("Content-Type", "text/html; charset=utf-8")
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        .header("Cache-Control", "no-store")
        .body(HTML.formatted(received, refused, PATH, lists, String.join("", requests)));
  }

  private String row(Object... cells) {
    return Stream.of(cells)
        .map(cell -> "<td>" + escaped(cell.toString()) + "</td>")
        .collect(Collectors.joining("", "<tr>", "</tr>\n"));
  }

  private String escaped(String text) {
    String shown = text.replace(apiKey, "[API key]");
    return (shown.length() > SHOWN_CHARACTERS ? shown.substring(0, SHOWN_CHARACTERS) + "…" : shown)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
