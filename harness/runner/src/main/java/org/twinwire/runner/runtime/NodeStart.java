package org.twinwire.runner.runtime;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.trace.Role;

/**
 * How one program of a pair is started.
 *
 * @param place its place in the pair: {@code dialer}, {@code listener} or {@code tap}
 * @param identity chain and key of a node; the tap has none
 * @param peer the address that a black box has to dial
 * @param log file for its output
 */
public record NodeStart(
    NodeDefinition node,
    String place,
    Optional<Identity> identity,
    Optional<String> peer,
    Path log) {

  /**
   * The identity of a node.
   *
   * @param chain folder with {@code genesis.json} and {@code chain.rlp}
   * @param key secret key, 64 hex digits
   */
  public record Identity(Path chain, String key) {
    @Override
    public String toString() {
      return "chain " + chain;
    }
  }

  /** Returns the start of a node that plays {@code role}. */
  public static NodeStart node(NodeDefinition node, Role role, Path chain, String key, Path log) {
    return new NodeStart(
        node, role.word(), Optional.of(new Identity(chain, key)), Optional.empty(), log);
  }

  /** Returns the start of the tap between two nodes. */
  public static NodeStart tap(NodeDefinition tap, Path log) {
    return new NodeStart(tap, NodeDefinitions.TAP, Optional.empty(), Optional.empty(), log);
  }

  /** Returns a copy for a black box that has to dial {@code address} by itself. */
  public NodeStart dialing(String address) {
    return new NodeStart(node, place, identity, Optional.of(address), log);
  }

  /** Returns the address or control port in a line of output that announces it. */
  Optional<String> readyIn(String line) {
    return node.blackBox()
        .map(box -> box.address(line))
        .orElseGet(() -> ControlLine.parse(line).map(URI::toString));
  }

  /** Describes that line for a person. */
  String expectedLine() {
    return node.blackBox()
        .map(box -> "a line that matches " + box.ready())
        .orElse("a line `control http://…`");
  }

  Duration limit(Duration usual) {
    return node.blackBox().map(BlackBoxDefinition::startLimit).orElse(usual);
  }

  /**
   * Returns the environment of a black box besides its identity; it has to listen on {@code port}.
   */
  Map<String, String> blackBoxEnvironment(int port) {
    Map<String, String> environment = new HashMap<>();
    environment.put("NODE_LISTEN_PORT", String.valueOf(port));
    peer.ifPresent(address -> environment.put("NODE_PEER", address));
    return environment;
  }

  /** Returns the program's name in messages, such as {@code listener (refnode)}. */
  public String who() {
    return place.equals(node.name()) ? place : place + " (" + node.name() + ")";
  }

  @Override
  public String toString() {
    return who();
  }
}
