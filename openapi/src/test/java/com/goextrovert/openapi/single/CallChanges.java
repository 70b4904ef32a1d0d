package com.goextrovert.openapi.single;

import static com.goextrovert.openapi.single.At.ADD;
import static com.goextrovert.openapi.single.At.KEY;
import static com.goextrovert.openapi.single.At.PATH;
import static com.goextrovert.openapi.single.Edit.remove;
import static com.goextrovert.openapi.single.Edit.rename;
import static com.goextrovert.openapi.single.Edit.set;
import static com.goextrovert.openapi.single.SingleChange.additive;
import static com.goextrovert.openapi.single.SingleChange.breaking;
import static com.goextrovert.openapi.single.SingleChange.cosmetic;

import java.util.List;

/** What can change around a request's body: address, key, parameters. */
final class CallChanges {
  private static final String BEARER = "/components/securitySchemes/bearer";

  static final List<SingleChange> ALL =
      List.of(
          breaking(
              "a path has another version",
              "operation",
              "gone",
              rename(PATH, "/api/client/v2/prospects")),
          breaking(
              "a path ends in a slash",
              "operation",
              "gone",
              rename(PATH, "/api/client/v1/prospects/")),
          breaking("a method is another", "operation", "gone", rename(ADD, "put")),
          breaking("an operation is gone", "operation", "gone", remove(ADD)),
          breaking("both operations are gone", "operation", "gone", remove(PATH)),
          breaking(
              "a server has another name",
              "server",
              "https://api.extrovert.com",
              set("/servers", "[{url: 'https://api.extrovert.com/'}]")),
          breaking(
              "a server has a base path",
              "server",
              "https://api.goextrovert.com/webgateway",
              set("/servers", "[{url: 'https://api.goextrovert.com/webgateway'}]")),
          breaking(
              "a server without TLS",
              "server",
              "http://api.goextrovert.com",
              set("/servers", "[{url: 'http://api.goextrovert.com/'}]")),
          breaking(
              "a server at another port",
              "server",
              ":8443",
              set("/servers", "[{url: 'https://api.goextrovert.com:8443/'}]")),
          additive(
              "another server before it",
              "server",
              "https://eu.goextrovert.com",
              set("/servers/0", "{url: 'https://eu.goextrovert.com/'}")),
          breaking("no server", "server", "no server", remove("/servers")),
          breaking(
              "an operation has a server of its own",
              "server",
              "https://eu.goextrovert.com",
              set(ADD + "/servers", "[{url: 'https://eu.goextrovert.com/'}]")),
          breaking(
              "a path has a server of its own",
              "server",
              "https://eu.goextrovert.com",
              set(PATH + "/servers", "[{url: 'https://eu.goextrovert.com/'}]")),
          breaking(
              "a server with a variable that says otherwise",
              "server",
              "https://eu.goextrovert.com",
              set(
                  "/servers",
                  "[{url: 'https://{region}.goextrovert.com/', variables: {region: {default: eu}}}]")),
          breaking(
              "a key has another header",
              "security",
              "X-Extrovert-Key",
              set(KEY + "/name", "X-Extrovert-Key")),
          breaking("a key is in the query", "security", "query", set(KEY + "/in", "query")),
          breaking(
              "a key is a bearer token",
              "security",
              "HTTP bearer",
              set(KEY, "{type: http, scheme: bearer}")),
          breaking("no key", "security", "nothing", set(ADD + "/security", "[]")),
          breaking(
              "the document's security, which is none",
              "security",
              "nothing",
              remove(ADD + "/security")),
          breaking("a key, or none", "security", "nothing", set(ADD + "/security/-", "{}")),
          breaking(
              "a key and a token",
              "security",
              "HTTP bearer",
              set(BEARER, "{type: http, scheme: bearer}")
                  .and(set(ADD + "/security/0/bearer", "[]"))),
          breaking(
              "a token instead of a key",
              "security",
              "HTTP bearer",
              set(BEARER, "{type: http, scheme: bearer}")
                  .and(set(ADD + "/security", "[{bearer: []}]"))),
          breaking(
              "a required parameter in the query",
              "query parameter team",
              "required",
              set(
                  ADD + "/parameters/-",
                  "{in: query, name: team, required: true, schema: {type: string}}")),
          breaking(
              "a required header",
              "header parameter X-Team",
              "required",
              set(
                  ADD + "/parameters/-",
                  "{in: header, name: X-Team, required: true, schema: {type: string}}")),
          breaking(
              "a required parameter of the path's",
              "query parameter team",
              "required",
              set(
                  PATH + "/parameters",
                  "[{in: query, name: team, required: true, schema: {type: string}}]")),
          breaking(
              "a required parameter elsewhere",
              "query parameter team",
              "required",
              set(
                      "/components/parameters",
                      "{Team: {in: query, name: team, required: true, schema: {type: string}}}")
                  .and(set(ADD + "/parameters/-", "{$ref: '#/components/parameters/Team'}"))),
          additive(
              "a parameter",
              "query parameter team",
              "new",
              set(ADD + "/parameters/-", "{in: query, name: team, schema: {type: string}}")),
          additive(
              "a header",
              "header parameter X-Team",
              "new",
              set(ADD + "/parameters/-", "{in: header, name: X-Team, schema: {type: string}}")),
          additive(
              "the key is a parameter too",
              "header parameter x-api-key",
              "new",
              set(
                  ADD + "/parameters/-",
                  "{in: header, name: x-api-key, required: true, schema: {type: string}}")),
          additive(
              "a header that means nothing",
              "header parameter Accept",
              "new",
              set(
                  ADD + "/parameters/-",
                  "{in: header, name: Accept, required: true, schema: {type: string}}")),
          additive(
              "a server behind it",
              "server",
              "https://eu.goextrovert.com",
              set("/servers/-", "{url: 'https://eu.goextrovert.com/'}")),
          additive(
              "a token will do as well",
              "security",
              "HTTP bearer",
              set(BEARER, "{type: http, scheme: bearer}")
                  .and(set(ADD + "/security/-", "{bearer: []}"))),
          additive(
              "an operation is on its way out",
              "operation",
              "deprecated",
              set(ADD + "/deprecated", "true")),
          additive(
              "an operation calls back",
              "operation",
              "callbacks",
              set(
                  ADD + "/callbacks",
                  "{done: {'{$request.body#/url}': {post: {responses: {'200': {description: ''}}}}}}")),
          cosmetic(
              "a server without its slash",
              "server",
              "https://api.goextrovert.com",
              set("/servers/0/url", "https://api.goextrovert.com")),
          cosmetic(
              "a server with a variable that says the same",
              "server",
              "{region}",
              set(
                  "/servers",
                  "[{url: 'https://{region}.goextrovert.com/', variables: {region: {default: api}}}]")),
          cosmetic(
              "a server with its port and in capitals",
              "server",
              ":443",
              set("/servers/0/url", "'https://API.goextrovert.com:443/'")),
          cosmetic(
              "a key's header in another case",
              "security",
              "x-api-key",
              set(KEY + "/name", "x-api-key")));

  private CallChanges() {}
}
