package org.twinwire.runner.runtime;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.trace.Role;

/**
 * What one program of a pair is started with.
 *
 * @param place what it is in the pair: {@code dialer}, {@code listener} or {@code tap}
 * @param identity what makes it a node; the tap has none
 * @param peer the address that a black box has to dial
 * @param log file its output is kept in
 */
public record NodeStart(
    NodeDefinition node,
    String place,
    Optional<Identity> identity,
    Optional<String> peer,
    Path log) {

  /**
   * A node's own things.
   *
   * @param chain folder with {@code genesis.json} and {@code chain.rlp}
   * @param key secret of its identity, 64 hex digits
   */
  public record Identity(Path chain, String key) {
    @Override
    public String toString() {
      return "chain " + chain;
    }
  }

  /** The start of a node that plays {@code role}. */
  public static NodeStart node(NodeDefinition node, Role role, Path chain, String key, Path log) {
    return new NodeStart(
        node, role.word(), Optional.of(new Identity(chain, key)), Optional.empty(), log);
  }

  /** The start of the tap between two nodes. */
  public static NodeStart tap(NodeDefinition tap, Path log) {
    return new NodeStart(tap, NodeDefinitions.TAP, Optional.empty(), Optional.empty(), log);
  }

  /** The same, for a black box that has to dial {@code address} by itself. */
  public NodeStart dialing(String address) {
    return new NodeStart(node, place, identity, Optional.of(address), log);
  }

  /** What a line of its output says, if it says that it is ready: an address, or a control port. */
  Optional<String> readyIn(String line) {
    return node.blackBox()
        .map(box -> box.address(line))
        .orElseGet(() -> ControlLine.parse(line).map(URI::toString));
  }

  /** How that line is described to a person. */
  String expectedLine() {
    return node.blackBox()
        .map(box -> "a line that matches " + box.ready())
        .orElse("a line `control http://…`");
  }

  Duration limit(Duration usual) {
    return node.blackBox().map(BlackBoxDefinition::startLimit).orElse(usual);
  }

  /** What a black box is told beside its identity; {@code port} is where it has to listen. */
  Map<String, String> blackBoxEnvironment(int port) {
    Map<String, String> environment = new HashMap<>();
    environment.put("NODE_LISTEN_PORT", String.valueOf(port));
    peer.ifPresent(address -> environment.put("NODE_PEER", address));
    return environment;
  }

  /** Names the program in messages, such as {@code listener (refnode)}. */
  public String who() {
    return place.equals(node.name()) ? place : place + " (" + node.name() + ")";
  }

  @Override
  public String toString() {
    return who();
  }
}
