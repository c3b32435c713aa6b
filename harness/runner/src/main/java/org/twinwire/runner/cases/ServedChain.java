package org.twinwire.runner.cases;

import java.nio.file.Files;
import java.nio.file.Path;
import org.twinwire.runner.control.NodeInfo;
import org.twinwire.runner.runtime.InfrastructureException;

/**
 * The chain that every node must serve.
 *
 * @param folder where it is written
 * @param genesis {@code 0x} hash, like {@code head}
 */
public record ServedChain(Path folder, String genesis, String head) {

  /** The key with which further blocks can be sealed. */
  private static final String SIGNER = "signer.key";

  /** Tests whether a node may extend the chain, so that the right answers are unknown. */
  boolean grows() {
    return Files.isRegularFile(folder.resolve(SIGNER));
  }

  /**
   * Requires that the node serves this chain, because with another one every answer would look
   * wrong.
   */
  void requireServedBy(PairNode node) {
    NodeInfo info = node.info();
    requireSame(node, "genesis", info.genesis(), genesis);
    requireSame(node, "head", info.head().hash(), head);
  }

  private static void requireSame(PairNode node, String what, String got, String expected) {
    if (!expected.equalsIgnoreCase(got)) {
      throw new InfrastructureException(
          "%s: GET /v1/node: %s: %s (expected: %s)"
              .formatted(node.client().who(), what, got, expected));
    }
  }
}
