package org.twinwire.contract;

/**
 * What a call is answered with.
 *
 * @param status HTTP status code
 * @param body written as JSON
 */
public record JsonReply(int status, Object body) {

  public static final int OK = 200;
  public static final int BAD_REQUEST = 400;
  public static final int NOT_FOUND = 404;
  public static final int NOT_ALLOWED = 405;
  public static final int FAILED = 500;
  public static final int NOT_OFFERED = 501;

  public static JsonReply ok(Object body) {
    return new JsonReply(OK, body);
  }

  public static JsonReply error(int status, String message) {
    return new JsonReply(status, new Problem(message));
  }

  /** Body of every answer that is not 200: {@code what: got (expected: bound)}. */
  public record Problem(String error) {}
}
