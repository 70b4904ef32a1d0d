package com.goextrovert.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A response as the specification describes it; only its message varies.
 *
 * @param mediaType the value of the header {@code Content-Type}
 * @param fields the body
 */
record ResponseTemplate(String mediaType, ObjectNode fields) {

  SandboxResponse response(int status) {
    return SandboxResponse.status(status)
        .header("Content-Type", mediaType)
        .body(fields.toString().getBytes(UTF_8));
  }

  SandboxResponse response(int status, String message) {
    return new ResponseTemplate(mediaType, fields.deepCopy().put("message", message))
        .response(status);
  }
}
