package org.twinwire.runner;

import java.util.Map;
import org.twinwire.runner.ScriptedNode.Answer;

/** A tap that passes nothing, and reports what a test needs. */
public final class ScriptedTap {

  /** The port of its only relay. */
  public static final int PORT = 4711;

  /** What it says it has passed on towards each side. */
  public static final int BYTES = 4;

  private ScriptedTap() {}

  static ScriptedNode start() {
    return ScriptedNode.start()
        .on(
            "GET /v1/node",
            body -> Answer.ok("{\"name\":\"tap\",\"version\":\"3\",\"contract\":1,\"shapes\":[]}"))
        .on("POST /v1/relay", body -> Answer.ok("{\"port\":" + PORT + "}"))
        .on("PUT /v1/shape", body -> Answer.ok("{}"))
        .on("POST /v1/step", body -> Answer.ok("{}"));
  }

  static void connected(ScriptedNode tap) {
    tap.event("tap-opened", Map.of("session", "t1", "dialer", "a", "listener", "b"));
    tap.event(
        "tap-forwarded", Map.of("session", "t1", "towards", "listener", "from", 0, "to", BYTES));
  }

  static void closed(ScriptedNode tap) {
    tap.event("tap-closed", Map.of("session", "t1", "by", "dialer"));
  }
}
