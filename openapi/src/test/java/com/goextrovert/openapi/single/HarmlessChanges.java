package com.goextrovert.openapi.single;

import static com.goextrovert.openapi.single.At.ADD;
import static com.goextrovert.openapi.single.At.ADDED;
import static com.goextrovert.openapi.single.At.ADDITION;
import static com.goextrovert.openapi.single.At.KEY;
import static com.goextrovert.openapi.single.At.PATH;
import static com.goextrovert.openapi.single.At.REMOVE;
import static com.goextrovert.openapi.single.At.field;
import static com.goextrovert.openapi.single.At.json;
import static com.goextrovert.openapi.single.Edit.everywhere;
import static com.goextrovert.openapi.single.Edit.remove;
import static com.goextrovert.openapi.single.Edit.rename;
import static com.goextrovert.openapi.single.Edit.set;
import static com.goextrovert.openapi.single.SingleChange.cosmetic;

import java.util.List;

/** What changes nothing on the wire. */
final class HarmlessChanges {
  private static final String OK_REFERENCE = "{$ref: '#/components/schemas/CreateResponseDto2'}";

  static final List<SingleChange> ALL =
      List.of(
          cosmetic(
              "an operation's summary",
              "operation",
              "summary",
              set(ADD + "/summary", "Add one prospect")),
          cosmetic(
              "an operation's description",
              "operation",
              "description",
              set(ADD + "/description", "Adds.")),
          cosmetic("an operation's tags", "operation", "tags", set(ADD + "/tags", "[Prospects]")),
          cosmetic(
              "an operation's id",
              "operation",
              "operationId",
              set(ADD + "/operationId", "ProspectsController_add")),
          cosmetic(
              "an operation's extension", "operation", "x-since", set(ADD + "/x-since", "'2026'")),
          cosmetic(
              "an operation's documentation",
              "operation",
              "externalDocs",
              set(ADD + "/externalDocs", "{url: 'https://example.org/'}")),
          cosmetic(
              "a field's description",
              "request field campaignId",
              "description",
              set(field(ADDITION, "campaignId") + "/description", "A campaign.")),
          cosmetic(
              "a field's example",
              "request field campaignId",
              "example",
              set(field(ADDITION, "campaignId") + "/example", "any")),
          cosmetic(
              "a field's example is gone",
              "request field campaignId",
              "example",
              remove(field(ADDITION, "campaignId") + "/example")),
          cosmetic(
              "a field's title",
              "response 201, field status",
              "title",
              set(field(ADDED, "status") + "/title", "Status")),
          cosmetic(
              "a field's extension",
              "response 201, field status",
              "x-enum-varnames",
              set(field(ADDED, "status") + "/x-enum-varnames", "[OK]")),
          cosmetic(
              "an answer's example",
              "response 201",
              "example",
              set(json(ADD + "/responses/201") + "/example", "{status: success}")),
          cosmetic(
              "an answer's examples",
              "response 201",
              "examples",
              set(json(ADD + "/responses/201") + "/examples", "{one: {value: {status: success}}}")),
          cosmetic(
              "an answer's description",
              "response 201",
              "description",
              set(ADD + "/responses/201/description", "Added.")),
          cosmetic(
              "a request's description",
              "request body",
              "description",
              set(ADD + "/requestBody/description", "Whom to add, and where.")),
          cosmetic(
              "a path's description",
              "path",
              "description",
              set(PATH + "/description", "Prospects.")),
          cosmetic("the document's title", "document", "title", set("/info/title", "Extrovert")),
          cosmetic("the document's version", "document", "version", set("/info/version", "'1.1'")),
          cosmetic(
              "the document's contact",
              "document",
              "contact",
              set("/info/contact", "{name: Extrovert}")),
          cosmetic("the document's tags", "document", "tags", set("/tags", "[{name: Prospects}]")),
          cosmetic(
              "the document's extension", "document", "x-logo", set("/x-logo", "{url: logo.png}")),
          cosmetic("the version of OpenAPI", "document", "3.0.3", set("/openapi", "3.0.3")),
          cosmetic(
              "a server's description",
              "server",
              "description",
              set("/servers/0/description", "Production")),
          cosmetic(
              "a key's description",
              "security",
              "description",
              set(KEY + "/description", "Your key")),
          cosmetic(
              "a key's scheme has another name",
              "security",
              "apiKey",
              rename(KEY, "apiKey")
                  .and(set(ADD + "/security", "[{apiKey: []}]"))
                  .and(set(REMOVE + "/security", "[{apiKey: []}]"))),
          cosmetic(
              "a schema has another number",
              "request body",
              "CreateRequestDto7",
              everywhere("CreateRequestDto2", "CreateRequestDto7")),
          cosmetic(
              "two answers have one schema",
              "response 200",
              "CreateResponseDto2",
              set(json(REMOVE + "/responses/200") + "/schema", OK_REFERENCE)),
          cosmetic(
              "a schema is written where it is used",
              "request body",
              "CreateRequestDto2",
              document ->
                  document
                      .withObject(json(ADD + "/requestBody"))
                      .set("schema", document.at(ADDITION))),
          cosmetic(
              "a schema is wrapped in allOf",
              "response 201",
              "schema name",
              set(json(ADD + "/responses/201") + "/schema", "{allOf: [" + OK_REFERENCE + "]}")),
          cosmetic(
              "a status is a schema of its own",
              "response 201, field status",
              "Status",
              set(
                      "/components/schemas/Status",
                      "{type: string, enum: [success], description: Response status}")
                  .and(set(field(ADDED, "status"), "{$ref: '#/components/schemas/Status'}"))),
          cosmetic(
              "a status is a choice of one",
              "document",
              "in other words",
              set(
                      "/components/schemas/Status",
                      "{type: string, enum: [success], description: Response status}")
                  .and(
                      set(
                          field(ADDED, "status"),
                          "{oneOf: [{$ref: '#/components/schemas/Status'}]}"))),
          cosmetic(
              "a status is part of itself",
              "document",
              "in other words",
              set(
                  field(ADDED, "status"),
                  "{allOf: [{type: string, enum: [success], description: Response status}]}")),
          cosmetic(
              "a status is what two lists have in common",
              "document",
              "in other words",
              set(
                  field(ADDED, "status"),
                  "{description: Response status, allOf: [{type: string, enum: [success, queued]}, {enum: [success]}]}")),
          cosmetic(
              "a schema that nobody uses",
              "document",
              "",
              set("/components/schemas/Unused", "{type: object}")),
          cosmetic(
              "an operation that this client does not offer",
              "document",
              "",
              set(
                  "/paths/~1api~1client~1v1~1lists",
                  "{get: {responses: {'200': {description: ''}}}}")));

  private HarmlessChanges() {}
}
