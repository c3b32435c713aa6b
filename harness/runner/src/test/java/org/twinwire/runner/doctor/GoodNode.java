package org.twinwire.runner.doctor;

import java.util.Map;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.chain.ChainGenerator;
import org.twinwire.runner.ScriptedNode;
import org.twinwire.runner.ScriptedNode.Answer;

/** A scripted node that keeps the contract, for tests that break one rule of it. */
final class GoodNode {

  static final Chain CHAIN = ChainGenerator.generate(1, 5);

  private static final String ENODE = "enode://" + "ab".repeat(64) + "@127.0.0.1:30303";

  private GoodNode() {}

  static ScriptedNode start() {
    ScriptedNode node = ScriptedNode.start();
    return node.on("GET /v1/node", body -> Answer.ok(description()))
        .on("PUT /v1/behaviour", body -> body.equals("{}") ? Answer.ok("{}") : no(501))
        .on("POST /v1/connect", body -> body.equals("{}") ? no(400) : no(501))
        .on("POST /v1/sessions/no-such-session/requests", body -> no(404))
        .on("POST /v1/sessions/no-such-session/close", body -> no(404))
        .on("POST /v1/sessions/no-such-session/announce", body -> no(404))
        .on("POST /v1/sessions/no-such-session/no-node-can-do-this", body -> no(501));
  }

  static Answer no(int status) {
    return new Answer(status, "{\"error\":\"because\"}");
  }

  static String description() {
    return """
    {"name":"good","version":"1","implementations":[
     {"name":"lib","version":"1.2","stacks":["rlpx"]},{"name":"whole","version":"3"}],"contract":1,"addresses":{"rlpx":"%s"},"eth":[68],
     "roles":["dialer","listener"],"head":{"number":"5","hash":"%s"},"genesis":"%s",
     "networkId":"1337","forkId":{"hash":"0x01020304","next":"0"},
     "stations":["sent","delivered"],"behaviours":[],
     "capabilities":["connect","requests","close","announce"]}
    """
        .formatted(ENODE, CHAIN.head().hash().toHexString(), CHAIN.genesis().hash().toHexString());
  }

  /** What a node that dialed over rlpx answers. */
  static String connected(String session) {
    return """
    {"outcome":"connected","session":"%s","eth":68,"elapsedNanos":1,"status":{"version":68,
     "networkId":"1337","genesis":"%s","forkHash":"0x01020304","forkNext":"0","head":"0x"}}
    """
        .formatted(session, CHAIN.genesis().hash().toHexString());
  }

  static void opened(ScriptedNode node, String session, String role) {
    node.event(
        "session-opened",
        Map.of("session", session, "role", role, "stack", "rlpx", "local", "a", "remote", "b"));
  }

  static void message(ScriptedNode node, String session, String type, int code) {
    Map<String, Object> message =
        Map.of("code", code, "digest", "0x" + "%064x".formatted(code), "size", 9);
    Map<String, Object> fields =
        Map.of("session", session, "stream", "rlpx", "message", message, "from", 0, "to", 9);
    node.event("message-" + type, fields);
  }

  static void closed(ScriptedNode node, String session, String by) {
    node.event("session-closed", Map.of("session", session, "by", by));
  }
}
