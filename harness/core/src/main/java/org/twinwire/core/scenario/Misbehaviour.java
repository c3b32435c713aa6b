package org.twinwire.core.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.trace.Role;

/**
 * The rule that a script makes one of the two nodes break, so that the other ends the session.
 *
 * @param by the node that misbehaves; the other one is under test
 * @param kind what the misbehaving node has to send before the other can object
 */
public record Misbehaviour(Role by, Kind kind) {

  /** What carries the breach. */
  public enum Kind {
    HANDSHAKE("handshake"),
    HELLO("Hello"),
    STATUS("Status"),
    /** No Status at all. */
    SILENCE("own turn to send Status"),
    REQUEST("request"),
    ANSWER("answer"),
    MESSAGE("message"),
    BYTES("bytes");

    private final String noun;

    Kind(String noun) {
      this.noun = noun;
    }

    /** Returns what the other node objects to, as part of a sentence. */
    public String noun() {
      return noun;
    }
  }

  /** Keys of a node's behaviour that break a rule, with what carries the breach. */
  private static final Map<String, Kind> HOSTILE =
      Map.of(
          "handshake", Kind.HANDSHAKE,
          "hello", Kind.HELLO,
          "frame", Kind.REQUEST,
          "pooledHashes", Kind.MESSAGE,
          "status", Kind.STATUS,
          "announced", Kind.MESSAGE,
          "reply", Kind.ANSWER,
          "webSocket", Kind.ANSWER);

  private static final String PROPER = "proper";

  /**
   * Finds the node that misbehaves in a step: the one whose behaviour breaks a rule, else the one
   * whose action does. Empty if neither or both do.
   */
  public static Optional<Misbehaviour> of(Scenario scenario, Step step) {
    List<Misbehaviour> set =
        scenario.behaviour().entrySet().stream()
            .flatMap(entry -> of(entry.getKey(), entry.getValue()).stream())
            .toList();
    return set.size() == 1 ? Optional.of(set.getFirst()) : of(step);
  }

  private static Optional<Misbehaviour> of(Role role, Map<String, Object> behaviour) {
    return behaviour.entrySet().stream()
        .filter(entry -> HOSTILE.containsKey(entry.getKey()))
        .filter(entry -> !entry.getValue().equals(PROPER))
        .map(entry -> new Misbehaviour(role, HOSTILE.get(entry.getKey())))
        .findFirst();
  }

  private static Optional<Misbehaviour> of(Step step) {
    return kind(step.action()).map(kind -> new Misbehaviour(step.by(), kind));
  }

  private static Optional<Kind> kind(Action action) {
    return switch (action) {
      case Action.Connect connect -> kind(connect);
      case Action.Announce announce -> Optional.of(Kind.MESSAGE);
      case Action.Ping ping -> Optional.empty();
      case Action.Send send -> Optional.empty();
      case Action.Raw raw -> Optional.of(kind(raw.move()));
      case Action.Discover discover -> Optional.empty();
      case Action.Requests requests -> Optional.empty();
      case Action.Mine mine -> Optional.empty();
      case Action.Sync sync -> Optional.empty();
      case Action.Close close -> Optional.empty();
      case Action.Wait wait -> Optional.empty();
    };
  }

  private static Optional<Kind> kind(Action.Connect connect) {
    if (connect.silent()) {
      return Optional.of(Kind.SILENCE);
    }
    if (!connect.early().isEmpty()) {
      return Optional.of(Kind.REQUEST);
    }
    return connect.status().isEmpty() ? Optional.empty() : Optional.of(Kind.STATUS);
  }

  private static Kind kind(RawMove move) {
    return switch (move) {
      case RawMove.Eth eth -> Kind.MESSAGE;
      case RawMove.Generated generated -> Kind.MESSAGE;
      case RawMove.OnSocket bytes -> Kind.BYTES;
      case RawMove.InFrame frame -> Kind.BYTES;
      case RawMove.P2p p2p -> Kind.BYTES;
    };
  }
}
