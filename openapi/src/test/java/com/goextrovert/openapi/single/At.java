package com.goextrovert.openapi.single;

/** Where things stand in the specification of November 2026. */
final class At {
  static final String PATH = "/paths/~1api~1client~1v1~1prospects";
  static final String ADD = PATH + "/post";
  static final String REMOVE = PATH + "/delete";
  static final String ADDITION = "/components/schemas/CreateRequestDto2";
  static final String ADDED = "/components/schemas/CreateResponseDto2";
  static final String REMOVAL = "/components/schemas/DeleteRequestDto3";
  static final String REMOVED = "/components/schemas/DeleteResponseDto3";
  static final String ERROR = "/components/schemas/ClientApiErrorResponseDto";
  static final String KEY = "/components/securitySchemes/api-key";

  private At() {}

  static String field(String schema, String name) {
    return schema + "/properties/" + name;
  }

  static String json(String owner) {
    return owner + "/content/application~1json";
  }
}
