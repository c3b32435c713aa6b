package org.twinwire.runner.cases;

import java.nio.file.Files;
import java.nio.file.Path;
import org.twinwire.runner.control.NodeInfo;
import org.twinwire.runner.runtime.InfrastructureException;

/**
 * The chain every node must serve.
 *
 * @param folder where it is written
 * @param genesis {@code 0x} hash, as is {@code head}
 */
public record ServedChain(Path folder, String genesis, String head) {

  /** Who has this key may seal further blocks. */
  private static final String SIGNER = "signer.key";

  /** Whether a node may go on where the chain ends, so that nobody knows the right answers. */
  boolean grows() {
    return Files.isRegularFile(folder.resolve(SIGNER));
  }

  /** A node with another chain would make every answer look wrong: say so before any case. */
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
