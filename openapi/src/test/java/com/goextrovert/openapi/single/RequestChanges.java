package com.goextrovert.openapi.single;

import static com.goextrovert.openapi.single.At.ADD;
import static com.goextrovert.openapi.single.At.ADDITION;
import static com.goextrovert.openapi.single.At.REMOVAL;
import static com.goextrovert.openapi.single.At.REMOVE;
import static com.goextrovert.openapi.single.At.field;
import static com.goextrovert.openapi.single.At.json;
import static com.goextrovert.openapi.single.Edit.drop;
import static com.goextrovert.openapi.single.Edit.remove;
import static com.goextrovert.openapi.single.Edit.rename;
import static com.goextrovert.openapi.single.Edit.set;
import static com.goextrovert.openapi.single.SingleChange.additive;
import static com.goextrovert.openapi.single.SingleChange.breaking;

import java.util.List;

/** What can change in a request's body. */
final class RequestChanges {
  private static final String CAMPAIGN = "request field campaignId";
  private static final String PROFILE = "request field prospectProfileUrl";
  private static final String MOVE = "request field moveDuplicatedProspect";

  static final List<SingleChange> ALL =
      List.of(
          breaking(
              "a field more is required",
              "request field tag",
              "required",
              set(field(ADDITION, "tag"), "{type: string}")
                  .and(set(ADDITION + "/required/-", "tag"))),
          breaking(
              "a field is required that is not described",
              "request field tag",
              "required",
              set(ADDITION + "/required/-", "tag")),
          breaking(
              "a field is gone",
              CAMPAIGN,
              "gone",
              remove(field(ADDITION, "campaignId"))
                  .and(drop(ADDITION + "/required", "campaignId"))),
          breaking(
              "a field is gone where others are refused",
              CAMPAIGN,
              "gone",
              remove(field(ADDITION, "campaignId"))
                  .and(drop(ADDITION + "/required", "campaignId"))
                  .and(set(ADDITION + "/additionalProperties", "false"))),
          breaking(
              "a field has another name",
              CAMPAIGN,
              "gone",
              rename(field(ADDITION, "campaignId"), "campaign")
                  .and(drop(ADDITION + "/required", "campaignId"))
                  .and(set(ADDITION + "/required/-", "campaign"))),
          breaking(
              "an id is a number",
              CAMPAIGN,
              "\"string\" -> \"integer\"",
              set(field(ADDITION, "campaignId"), "{type: integer}")),
          breaking(
              "a truth is text",
              MOVE,
              "\"boolean\" -> \"string\"",
              set(field(ADDITION, "moveDuplicatedProspect") + "/type", "string")),
          breaking(
              "a truth can only be false",
              MOVE,
              "enum",
              set(field(ADDITION, "moveDuplicatedProspect") + "/enum", "[false]")),
          breaking(
              "a truth is one of three words",
              MOVE,
              "enum",
              set(
                  field(ADDITION, "moveDuplicatedProspect"),
                  "{type: string, enum: [fail, move, skip]}")),
          breaking(
              "an id has another format",
              CAMPAIGN,
              "\"uuid\" -> \"email\"",
              set(field(ADDITION, "campaignId") + "/format", "email")),
          breaking(
              "a profile has a format that it does not have",
              PROFILE,
              "none -> \"uuid\"",
              set(field(ADDITION, "prospectProfileUrl") + "/format", "uuid")),
          breaking(
              "a profile is one of two",
              PROFILE,
              "enum",
              set(field(ADDITION, "prospectProfileUrl") + "/enum", "[a, b]")),
          breaking(
              "a profile is of another site",
              PROFILE,
              "pattern",
              set(
                  field(ADDITION, "prospectProfileUrl") + "/pattern",
                  "'^https://(www\\.)?xing\\.com/'")),
          breaking(
              "a profile is of one script",
              PROFILE,
              "pattern",
              set(field(ADDITION, "prospectProfileUrl") + "/pattern", "'/in/[a-z0-9-]+$'")),
          breaking(
              "a profile is short",
              PROFILE,
              "maxLength",
              set(field(ADDITION, "prospectProfileUrl") + "/maxLength", "10")),
          breaking(
              "a profile without a dot, an underscore or a tilde",
              PROFILE,
              "pattern",
              set(field(ADDITION, "prospectProfileUrl") + "/pattern", "'/in/[A-Za-z0-9%-]+$'")),
          breaking(
              "a profile without capitals",
              PROFILE,
              "pattern",
              set(
                  field(ADDITION, "prospectProfileUrl") + "/pattern",
                  "'/in/([a-z0-9._~-]|%[0-9A-F]{2})+$'")),
          breaking(
              "a profile that starts and ends with a letter or a digit",
              PROFILE,
              "pattern",
              set(
                  field(ADDITION, "prospectProfileUrl") + "/pattern",
                  "'/in/[A-Za-z0-9%]([A-Za-z0-9._~%-]*[A-Za-z0-9])?$'")),
          breaking(
              "a profile without long names in another script",
              PROFILE,
              "maxLength",
              set(field(ADDITION, "prospectProfileUrl") + "/maxLength", "200")),
          breaking(
              "a profile is not quite as long as it can be",
              PROFILE,
              "maxLength",
              set(field(ADDITION, "prospectProfileUrl") + "/maxLength", "1827")),
          breaking(
              "a profile is longer than it can be",
              PROFILE,
              "minLength",
              set(field(ADDITION, "prospectProfileUrl") + "/minLength", "30")),
          breaking(
              "an id is of version 4",
              CAMPAIGN,
              "pattern",
              set(
                  field(ADDITION, "campaignId") + "/pattern",
                  "'^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$'")),
          breaking(
              "a pattern that nobody can read",
              "request body",
              "cannot be judged",
              set(field(ADDITION, "campaignId") + "/pattern", "'['")),
          breaking(
              "a field is read-only",
              MOVE,
              "readOnly",
              set(field(ADDITION, "moveDuplicatedProspect") + "/readOnly", "true")),
          breaking(
              "a field is an object",
              PROFILE,
              "\"string\" -> \"object\"",
              set(
                  field(ADDITION, "prospectProfileUrl"),
                  "{type: object, properties: {url: {type: string}}}")),
          breaking(
              "a list instead of one",
              "request body",
              "\"object\" -> \"array\"",
              set(
                  json(ADD + "/requestBody") + "/schema",
                  "{type: array, items: {$ref: '#/components/schemas/CreateRequestDto2'}}")),
          breaking(
              "what a schema beside it demands",
              CAMPAIGN,
              "",
              set(
                  json(ADD + "/requestBody") + "/schema",
                  "{allOf: [{$ref: '#/components/schemas/CreateRequestDto2'},"
                      + " {properties: {campaignId: {maxLength: 5}}}]}")),
          breaking(
              "two schemas that refuse each other's fields",
              "request field prospectProfileUrl",
              "",
              set(
                  json(REMOVE + "/requestBody") + "/schema",
                  "{allOf: [{type: object, additionalProperties: false, properties: {campaignId: {type: string}}},"
                      + " {$ref: '#/components/schemas/DeleteRequestDto3'}]}")),
          breaking(
              "more fields than are sent",
              "request body",
              "minProperties",
              set(ADDITION + "/minProperties", "5")),
          breaking(
              "fewer fields than are sent",
              "request body",
              "maxProperties",
              set(ADDITION + "/maxProperties", "3")),
          breaking("no body", "request body", "gone", remove(ADD + "/requestBody")),
          breaking(
              "a form instead of JSON",
              "request body",
              "application/x-www-form-urlencoded",
              rename(json(ADD + "/requestBody"), "application/x-www-form-urlencoded")),
          breaking(
              "a removal whose posts are required by another name",
              "request field rejectAll",
              "required",
              rename(field(REMOVAL, "rejectPosts"), "rejectAll")
                  .and(drop(REMOVAL + "/required", "rejectPosts"))
                  .and(set(REMOVAL + "/required/-", "rejectAll"))),
          additive(
              "a field more is possible",
              "request field tag",
              "new",
              set(field(ADDITION, "tag"), "{type: string}")),
          additive(
              "a field more that only answers hold",
              "request field id",
              "new",
              set(field(ADDITION, "id"), "{type: string, readOnly: true}")
                  .and(set(ADDITION + "/required/-", "id"))),
          additive(
              "an id is any text",
              CAMPAIGN,
              "\"uuid\" -> none",
              remove(field(ADDITION, "campaignId") + "/format")),
          additive(
              "a profile is a URI",
              PROFILE,
              "none -> \"uri\"",
              set(field(ADDITION, "prospectProfileUrl") + "/format", "uri")),
          additive(
              "a pattern that profiles match",
              PROFILE,
              "pattern",
              set(
                  field(ADDITION, "prospectProfileUrl") + "/pattern",
                  "'^https://(www\\.)?linkedin\\.com/in/.+'")),
          additive(
              "a pattern that lists the characters of profiles",
              PROFILE,
              "pattern",
              set(
                  field(ADDITION, "prospectProfileUrl") + "/pattern",
                  "'^https://www\\.linkedin\\.com/in/([A-Za-z0-9._~-]|%[0-9A-F]{2}){1,600}$'")),
          additive(
              "a profile is as long as it can be",
              PROFILE,
              "maxLength",
              set(field(ADDITION, "prospectProfileUrl") + "/maxLength", "1828")),
          additive(
              "a length that is never reached",
              PROFILE,
              "maxLength",
              set(field(ADDITION, "prospectProfileUrl") + "/maxLength", "2048")),
          additive(
              "a profile is not empty",
              PROFILE,
              "minLength",
              set(field(ADDITION, "prospectProfileUrl") + "/minLength", "1")),
          additive(
              "a campaign may be null",
              CAMPAIGN,
              "nullable",
              set(field(ADDITION, "campaignId") + "/nullable", "true")),
          additive(
              "a field need not be sent",
              MOVE,
              "no longer required",
              drop(ADDITION + "/required", "moveDuplicatedProspect")),
          additive(
              "a default for what is sent anyway",
              MOVE,
              "default",
              set(field(ADDITION, "moveDuplicatedProspect") + "/default", "false")),
          additive(
              "both truths are listed",
              MOVE,
              "enum",
              set(field(ADDITION, "moveDuplicatedProspect") + "/enum", "[true, false]")),
          additive(
              "a field is on its way out",
              MOVE,
              "deprecated",
              set(field(ADDITION, "moveDuplicatedProspect") + "/deprecated", "true")),
          additive(
              "other fields are refused",
              "request body",
              "additionalProperties",
              set(ADDITION + "/additionalProperties", "false")),
          additive(
              "as many fields as are sent",
              "request body",
              "maxProperties",
              set(ADDITION + "/maxProperties", "4")),
          additive(
              "a body need not come",
              "request body",
              "no longer required",
              set(ADD + "/requestBody/required", "false")),
          additive(
              "a form beside JSON",
              "request body",
              "multipart/form-data",
              set(ADD + "/requestBody/content/multipart~1form-data", "{schema: {type: object}}")),
          additive(
              "any media type", "request body", "*/*", rename(json(ADD + "/requestBody"), "*/*")),
          additive(
              "an id or a number",
              CAMPAIGN,
              "oneOf",
              set(
                  field(ADDITION, "campaignId"),
                  "{oneOf: [{type: string, format: uuid}, {type: integer}]}")),
          additive(
              "one of two bodies, with a field that only answers hold",
              "request body",
              "oneOf",
              set(ADDITION + "/properties/id", "{type: string, readOnly: true}")
                  .and(set(ADDITION + "/required/-", "id"))
                  .and(
                      set(
                          json(ADD + "/requestBody") + "/schema",
                          "{oneOf: [{$ref: '#/components/schemas/CreateRequestDto2'}, {type: object, required: [other]}]}"))),
          additive(
              "one of two bodies",
              "request body",
              "oneOf",
              set(
                  json(ADD + "/requestBody") + "/schema",
                  "{oneOf: [{$ref: '#/components/schemas/CreateRequestDto2'},"
                      + " {type: object, required: [prospects], properties: {prospects: {type: array, items: {type: string}}}}]}")));

  private RequestChanges() {}
}
