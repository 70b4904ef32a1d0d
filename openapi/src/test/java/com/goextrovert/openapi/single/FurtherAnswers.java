package com.goextrovert.openapi.single;

import static com.goextrovert.openapi.single.At.ADD;
import static com.goextrovert.openapi.single.Edit.rename;
import static com.goextrovert.openapi.single.Edit.set;
import static com.goextrovert.openapi.single.SingleChange.additive;
import static com.goextrovert.openapi.single.SingleChange.breaking;

import java.util.List;

/** What can change in the list of answers. */
final class FurtherAnswers {
  private static final String LIKE_SUCCESS =
      "{description: '', content: {application/json: {schema: {$ref: '#/components/schemas/CreateResponseDto2'}}}}";
  private static final String LIKE_ERROR =
      "{description: '', content: {application/json: {schema: {$ref: '#/components/schemas/ClientApiErrorResponseDto'}}}}";

  static final List<SingleChange> ALL =
      List.of(
          breaking(
              "a success has another status",
              "response 201",
              "gone",
              rename(ADD + "/responses/201", "200")),
          breaking(
              "a refusal has another status",
              "response 401",
              "gone",
              rename(ADD + "/responses/401", "403")),
          additive(
              "a refusal is one of a range",
              "response 401",
              "gone",
              rename(ADD + "/responses/401", "4XX")),
          additive(
              "a refusal is the rest",
              "response 401",
              "gone",
              rename(ADD + "/responses/401", "default")),
          breaking(
              "a success without content beside it",
              "response 204",
              "no content",
              set(ADD + "/responses/204", "{description: ''}")),
          breaking(
              "a success of another form beside it",
              "response 202, field status",
              "not documented",
              set(
                  ADD + "/responses/202",
                  "{description: '', content: {application/json: {schema: {type: object, properties: {jobId: {type: string}}}}}}")),
          additive(
              "a success of the same form beside it",
              "response 200",
              "new",
              set(ADD + "/responses/200", LIKE_SUCCESS)),
          additive(
              "too many requests", "response 429", "new", set(ADD + "/responses/429", LIKE_ERROR)),
          additive(
              "a bad request of any form",
              "response 400",
              "new",
              set(ADD + "/responses/400", "{description: ''}")),
          additive(
              "a range of answers", "response 5XX", "new", set(ADD + "/responses/5XX", LIKE_ERROR)),
          additive(
              "the rest", "response default", "new", set(ADD + "/responses/default", LIKE_ERROR)));

  private FurtherAnswers() {}
}
