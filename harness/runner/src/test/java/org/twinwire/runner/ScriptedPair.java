package org.twinwire.runner;

import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.ScriptedNode.Answer;
import org.twinwire.runner.cases.NodePair;
import org.twinwire.runner.cases.PairNode;
import org.twinwire.runner.cases.TapNode;
import org.twinwire.runner.runtime.NodeNetwork;
import org.twinwire.runner.runtime.NodeStart;
import org.twinwire.runner.runtime.NotReadyException;
import org.twinwire.runner.runtime.RunningNode;

/** Two scripted nodes that know how to connect, answer one request and close. */
public final class ScriptedPair implements NodeNetwork {

  public static final String ANSWERED =
      """
      {"outcomes":[{"outcome":"answered","requestId":"1","code":4,"count":1,"numbers":["5"],
       "hashes":["0x05"],"bytes":9,"digest":"0xaa","elapsedNanos":1000}]}
      """;

  public static final String CONNECTED =
      """
      {"outcome":"connected","session":"d1","eth":68,"elapsedNanos":1000,"status":{"version":68,
       "networkId":"1337","genesis":"0x","forkHash":"0x","forkNext":"0","head":"0x"}}
      """;

  private final ScriptedNode dialer = ScriptedNode.start();
  private final ScriptedNode listener = ScriptedNode.start();
  private Optional<ScriptedNode> tap = Optional.empty();
  private boolean closed;
  private final Map<String, Runnable> neverReady = new HashMap<>();
  private final CompletableFuture<Void> sessionClosed = new CompletableFuture<>();

  public ScriptedPair() {
    dialer.on("POST /v1/connect", body -> connect());
    dialer.on("POST /v1/sessions/d1/requests", body -> Answer.ok(ANSWERED));
    dialer.on("POST /v1/sessions/d1/close", body -> closeSession());
  }

  public ScriptedNode dialer() {
    return dialer;
  }

  public ScriptedNode listener() {
    return listener;
  }

  /** The tap, once somebody started one. */
  public Optional<ScriptedNode> tap() {
    return tap;
  }

  /** Both nodes and a tap as the runner knows them. */
  public NodePair meetTapped(HttpClient http) {
    NodePair pair = meet(http);
    TapNode started = TapNode.meet("tap", startTap(), http);
    return new NodePair(this, pair.dialer(), pair.listener(), Optional.of(started));
  }

  private ScriptedNode startTap() {
    ScriptedNode started = ScriptedTap.start();
    tap = Optional.of(started);
    return started;
  }

  /** Completed once a close was asked for. */
  public CompletableFuture<Void> sessionClosed() {
    return sessionClosed;
  }

  /** Both as the runner knows them. */
  public NodePair meet(HttpClient http) {
    return new NodePair(
        this,
        PairNode.meet(Role.DIALER, "dialer (scripted)", dialer, http),
        PairNode.meet(Role.LISTENER, "listener (scripted)", listener, http),
        Optional.empty());
  }

  private Answer connect() {
    opened(dialer, "d1", "dialer");
    opened(listener, "l1", "listener");
    tap.ifPresent(ScriptedTap::connected);
    return Answer.ok(CONNECTED);
  }

  /** Reports a session of a node. */
  public static void opened(ScriptedNode node, String session, String role) {
    node.event(
        "session-opened",
        Map.of("session", session, "role", role, "stack", "mplex", "local", "a", "remote", "b"));
  }

  private Answer closeSession() {
    dialer.event("session-closed", Map.of("session", "d1", "by", "local"));
    listener.event("session-closed", Map.of("session", "l1", "by", "remote"));
    tap.ifPresent(ScriptedTap::closed);
    sessionClosed.complete(null);
    return Answer.ok("{\"outcome\":\"done\",\"elapsedNanos\":5}");
  }

  /** The program that is this in the pair never gets ready; {@code tried} runs each time. */
  public void neverReady(String place, Runnable tried) {
    neverReady.put(place, tried);
  }

  @Override
  public RunningNode start(NodeStart start) {
    if (neverReady.containsKey(start.place())) {
      neverReady.get(start.place()).run();
      throw new NotReadyException(start.who() + ": not ready after 60 s");
    }
    return switch (start.place()) {
      case "dialer" -> dialer;
      case "listener" -> listener;
      default -> startTap();
    };
  }

  /** Whether both nodes have been ended. */
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
    dialer.close();
    listener.close();
    tap.ifPresent(ScriptedNode::close);
  }
}
