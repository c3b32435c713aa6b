package org.twinwire.refnode.control;

/**
 * What a call is answered with.
 *
 * @param status HTTP status code
 * @param body written as JSON
 */
record JsonReply(int status, Object body) {

  static final int OK = 200;
  static final int BAD_REQUEST = 400;
  static final int NOT_FOUND = 404;
  static final int NOT_ALLOWED = 405;
  static final int FAILED = 500;
  static final int NOT_OFFERED = 501;

  static JsonReply ok(Object body) {
    return new JsonReply(OK, body);
  }

  static JsonReply error(int status, String message) {
    return new JsonReply(status, new Problem(message));
  }

  /** Body of every answer that is not 200: {@code what: got (expected: bound)}. */
  record Problem(String error) {}
}
