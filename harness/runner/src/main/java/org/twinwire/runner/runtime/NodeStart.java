package org.twinwire.runner.runtime;

import java.nio.file.Path;
import java.util.Optional;
import org.twinwire.core.trace.Role;

/**
 * What one program of a pair is started with.
 *
 * @param place what it is in the pair: {@code dialer}, {@code listener} or {@code tap}
 * @param identity what makes it a node; the tap has none
 * @param log file its output is kept in
 */
public record NodeStart(NodeDefinition node, String place, Optional<Identity> identity, Path log) {

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
    return new NodeStart(node, role.word(), Optional.of(new Identity(chain, key)), log);
  }

  /** The start of the tap between two nodes. */
  public static NodeStart tap(NodeDefinition tap, Path log) {
    return new NodeStart(tap, NodeDefinitions.TAP, Optional.empty(), log);
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
