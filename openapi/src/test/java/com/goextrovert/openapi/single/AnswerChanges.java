package com.goextrovert.openapi.single;

import static com.goextrovert.openapi.single.At.ADD;
import static com.goextrovert.openapi.single.At.ADDED;
import static com.goextrovert.openapi.single.At.ERROR;
import static com.goextrovert.openapi.single.At.REMOVE;
import static com.goextrovert.openapi.single.At.REMOVED;
import static com.goextrovert.openapi.single.At.field;
import static com.goextrovert.openapi.single.At.json;
import static com.goextrovert.openapi.single.Edit.drop;
import static com.goextrovert.openapi.single.Edit.remove;
import static com.goextrovert.openapi.single.Edit.rename;
import static com.goextrovert.openapi.single.Edit.set;
import static com.goextrovert.openapi.single.SingleChange.additive;
import static com.goextrovert.openapi.single.SingleChange.breaking;

import java.util.List;

/** What can change in the answers that the client knows. */
final class AnswerChanges {
  private static final String STATUS = "response 201, field status";
  private static final String DATA = "response 201, field data";
  private static final String MESSAGE = "response 201, field message";

  static final List<SingleChange> ALL =
      List.of(
          breaking(
              "a status may be absent",
              STATUS,
              "required: true -> false",
              drop(ADDED + "/required", "status")),
          breaking(
              "data may be absent",
              DATA,
              "required: true -> false",
              drop(ADDED + "/required", "data")),
          breaking(
              "a message may be absent",
              MESSAGE,
              "required: true -> false",
              drop(ADDED + "/required", "message")),
          breaking(
              "a removal's data may be absent",
              "response 200, field data",
              "required: true -> false",
              drop(REMOVED + "/required", "data")),
          breaking(
              "nothing is always there",
              STATUS,
              "required: true -> false",
              remove(ADDED + "/required")),
          breaking(
              "a message is gone",
              MESSAGE,
              "gone",
              remove(field(ADDED, "message")).and(drop(ADDED + "/required", "message"))),
          breaking(
              "a message has another name",
              MESSAGE,
              "gone",
              rename(field(ADDED, "message"), "text").and(drop(ADDED + "/required", "message"))),
          breaking(
              "a message is a number",
              MESSAGE,
              "\"string\" -> \"number\"",
              set(field(ADDED, "message") + "/type", "number")),
          breaking(
              "a message is a list",
              MESSAGE,
              "\"string\" -> \"array\"",
              set(field(ADDED, "message"), "{type: array, items: {type: string}}")),
          breaking(
              "a message is anything",
              MESSAGE,
              "\"string\" -> none",
              remove(field(ADDED, "message") + "/type")),
          breaking(
              "a message may be null",
              MESSAGE,
              "nullable",
              set(field(ADDED, "message") + "/nullable", "true")),
          breaking(
              "a message is text or a list",
              MESSAGE,
              "oneOf",
              set(
                  field(ADDED, "message"),
                  "{oneOf: [{type: string}, {type: array, items: {type: string}}]}")),
          breaking(
              "a message is in no answer",
              MESSAGE,
              "writeOnly",
              set(field(ADDED, "message") + "/writeOnly", "true")),
          breaking(
              "another status is possible",
              STATUS,
              "\"queued\"",
              set(field(ADDED, "status") + "/enum/-", "queued")),
          breaking(
              "a removal's other status is possible",
              "response 200, field status",
              "\"partial\"",
              set(field(REMOVED, "status") + "/enum/-", "partial")),
          breaking(
              "a status has another case",
              STATUS,
              "\"SUCCESS\"",
              set(field(ADDED, "status") + "/enum", "[SUCCESS]")),
          breaking(
              "a status is another word",
              STATUS,
              "\"ok\"",
              set(field(ADDED, "status") + "/enum", "[ok]")),
          breaking(
              "a status is no text that there is",
              STATUS,
              "no value at all",
              set(field(ADDED, "status") + "/enum", "[1]")),
          breaking(
              "a status is any text", STATUS, "enum", remove(field(ADDED, "status") + "/enum")),
          breaking(
              "a status may be null",
              STATUS,
              "nullable",
              set(field(ADDED, "status") + "/nullable", "true")),
          breaking(
              "a status is a truth",
              STATUS,
              "\"string\" -> \"boolean\"",
              set(field(ADDED, "status"), "{type: boolean}")),
          breaking(
              "a status is one of two schemas",
              STATUS,
              "oneOf",
              set(
                  field(ADDED, "status"),
                  "{oneOf: [{type: string, enum: [success]}, {type: string, enum: [queued]}]}")),
          breaking(
              "data is not null", DATA, "nullable", remove(field(ADDED, "data") + "/nullable")),
          breaking("data is anything", DATA, "enum", remove(field(ADDED, "data") + "/enum")),
          breaking(
              "data is an object", DATA, "\"object\"", set(field(ADDED, "data"), "{type: object}")),
          breaking(
              "data is an object or null",
              DATA,
              "\"object\"",
              set(
                  field(ADDED, "data"),
                  "{type: object, nullable: true, properties: {id: {type: string}}}")),
          breaking(
              "data is a prospect",
              DATA,
              "\"object\"",
              set(field(ADDED, "data"), "{$ref: '#/components/schemas/Prospect'}")
                  .and(
                      set(
                          "/components/schemas/Prospect",
                          "{type: object, properties: {id: {type: string}}}"))),
          breaking(
              "data may be an empty text",
              DATA,
              "\"\"",
              set(field(ADDED, "data") + "/enum/-", "''")),
          breaking(
              "an answer is a list",
              "response 201",
              "\"object\" -> \"array\"",
              set(
                  json(ADD + "/responses/201") + "/schema",
                  "{type: array, items: {$ref: '#/components/schemas/CreateResponseDto2'}}")),
          breaking(
              "an answer is anything",
              "response 201",
              "\"object\" -> none",
              remove(ADDED + "/type")),
          breaking(
              "an answer may be null",
              "response 201",
              "nullable",
              set(ADDED + "/nullable", "true")),
          breaking(
              "an answer has no schema",
              "response 201",
              "",
              remove(json(ADD + "/responses/201") + "/schema")),
          breaking(
              "an answer has no content",
              "response 201",
              "no content",
              remove(ADD + "/responses/201/content")),
          breaking(
              "an answer is text",
              "response 201",
              "text/plain",
              rename(json(ADD + "/responses/201"), "text/plain")),
          breaking(
              "an answer is one of two",
              STATUS,
              "",
              set(
                  json(ADD + "/responses/201") + "/schema",
                  "{oneOf: [{$ref: '#/components/schemas/CreateResponseDto2'},"
                      + " {type: object, required: [status, data, message], properties: {status: {type: string},"
                      + " data: {nullable: true, enum: [null]}, message: {type: string}}}]}")),
          breaking(
              "an answer is wrapped",
              STATUS,
              "gone",
              set(
                  json(ADD + "/responses/201") + "/schema",
                  "{type: object, required: [result], properties: {result: {$ref: '#/components/schemas/CreateResponseDto2'}}}")),
          breaking(
              "an error's data may be absent",
              "response 401, field data",
              "required: true -> false",
              drop(ERROR + "/required", "data")),
          breaking(
              "an error's data is text",
              "response 401, field data",
              "\"object\" -> \"string\"",
              set(field(ERROR, "data") + "/type", "string")),
          breaking(
              "an error's data is a list",
              "response 401, field data",
              "\"object\" -> \"array\"",
              set(field(ERROR, "data"), "{type: array, items: {type: string}}")),
          breaking(
              "an error's status may be absent",
              "response 401, field status",
              "required: true -> false",
              drop(ERROR + "/required", "status")),
          breaking(
              "an error has another status",
              "response 401, field status",
              "\"fail\"",
              set(field(ERROR, "status") + "/enum/-", "fail")),
          breaking(
              "an error's message is a list",
              "response 401, field message",
              "\"string\" -> \"array\"",
              set(field(ERROR, "message"), "{type: array, items: {type: string}}")),
          breaking(
              "an error's message is gone",
              "response 401, field message",
              "gone",
              remove(field(ERROR, "message"))),
          breaking(
              "an error is a problem document",
              "response 401",
              "application/problem+json",
              rename(json(ADD + "/responses/401"), "application/problem+json")),
          additive(
              "an error's data may be null",
              "response 401, field data",
              "nullable",
              set(field(ERROR, "data") + "/nullable", "true")),
          additive(
              "an error's data says more",
              "response 401, field data.reason",
              "new",
              set(field(ERROR, "data") + "/properties", "{reason: {type: string}}")),
          additive(
              "an error's message is always there",
              "response 401, field message",
              "required: false -> true",
              set(ERROR + "/required/-", "message")),
          additive(
              "a field more",
              "response 201, field statusCode",
              "new",
              set(field(ADDED, "statusCode"), "{type: integer}")
                  .and(set(ADDED + "/required/-", "statusCode"))),
          additive(
              "a message is not empty",
              MESSAGE,
              "minLength",
              set(field(ADDED, "message") + "/minLength", "1")),
          additive(
              "a message is one of two",
              MESSAGE,
              "enum",
              set(field(ADDED, "message") + "/enum", "[done, moved]")),
          additive("data has a type", DATA, "type", set(field(ADDED, "data") + "/type", "object")),
          additive(
              "an answer holds nothing else",
              "response 201",
              "additionalProperties",
              set(ADDED + "/additionalProperties", "false")),
          additive(
              "an answer is text beside JSON",
              "response 201",
              "text/plain",
              set(ADD + "/responses/201/content/text~1plain", "{schema: {type: string}}")),
          additive(
              "an answer has a header",
              "response 201",
              "X-Request-Id",
              set(ADD + "/responses/201/headers", "{X-Request-Id: {schema: {type: string}}}")),
          additive(
              "a status is on its way out",
              STATUS,
              "deprecated",
              set(field(ADDED, "status") + "/deprecated", "true")),
          breaking(
              "a removal is never refused for its key",
              "response 401",
              "gone",
              remove(REMOVE + "/responses/401")));

  private AnswerChanges() {}
}
