package org.twinwire.contract;

import java.time.Duration;
import java.util.Map;

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

  private static final long WAIT_MILLIS_MAX = 60_000;

  public static JsonReply ok(Object body) {
    return new JsonReply(OK, body);
  }

  public static JsonReply error(int status, String message) {
    return new JsonReply(status, new Problem(message));
  }

  /** To {@code GET /v1/clock}: the clock that events are stamped with. */
  public static JsonReply clock() {
    return ok(Map.of("nanos", System.nanoTime()));
  }

  /** To {@code GET /v1/events}. */
  public static JsonReply events(EventLog<?> events, Call call) throws InterruptedException {
    Duration patience =
        Duration.ofMillis(Math.min(WAIT_MILLIS_MAX, call.queryNumber("waitMillis")));
    return ok(new EventLines(events.after(call.queryNumber("after"), patience)));
  }

  /** Body of every answer that is not 200: {@code what: got (expected: bound)}. */
  public record Problem(String error) {}
}
