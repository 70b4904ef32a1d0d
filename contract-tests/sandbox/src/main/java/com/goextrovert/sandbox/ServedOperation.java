package com.goextrovert.sandbox;

import java.util.Optional;

/**
 * An operation as the specification describes it.
 *
 * @param method in upper case
 * @param path as in the specification
 * @param keyHeader the header that carries the API key, if the operation requires one
 * @param keyRejection the message for a key that is missing or wrong
 * @param body the requirements for the request body
 * @param successStatus the status code of a success
 * @param success the response to a request that succeeds
 * @param error the response to a request that is rejected
 */
record ServedOperation(
    String method,
    String path,
    Optional<String> keyHeader,
    String keyRejection,
    RequestBody body,
    int successStatus,
    ResponseTemplate success,
    ResponseTemplate error) {

  /** Names the operation independently of upstream's ids. */
  String request() {
    return method + " " + path;
  }
}
