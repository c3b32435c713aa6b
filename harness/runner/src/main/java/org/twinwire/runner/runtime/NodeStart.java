package org.twinwire.runner.runtime;

import java.nio.file.Path;
import org.twinwire.core.trace.Role;

/**
 * What one node is started with.
 *
 * @param chain folder with {@code genesis.json} and {@code chain.rlp}
 * @param key secret of its identity, 64 hex digits
 * @param log file its output is kept in
 */
public record NodeStart(NodeDefinition node, Role role, Path chain, String key, Path log) {

  /** Names the node in messages, such as {@code listener (refnode)}. */
  public String who() {
    return role.word() + " (" + node.name() + ")";
  }

  @Override
  public String toString() {
    return who();
  }
}
