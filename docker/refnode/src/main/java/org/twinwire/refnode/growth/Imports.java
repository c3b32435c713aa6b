package org.twinwire.refnode.growth;

import java.util.Optional;
import java.util.function.Consumer;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.refnode.chain.Block;
import org.twinwire.refnode.chain.MovingChain;
import org.twinwire.refnode.events.NodeEvent;

/** Adds blocks to the chain of the node, and reports and announces each that becomes the head. */
final class Imports {

  private final MovingChain chains;
  private final Consumer<NodeEvent> events;
  private final Announcer announcer;

  Imports(MovingChain chains, Consumer<NodeEvent> events, Announcer announcer) {
    this.chains = chains;
    this.events = events;
    this.announcer = announcer;
  }

  Optional<Block> find(Bytes32 hash) {
    return chains.find(hash);
  }

  long headNumber() {
    return chains.current().head().number();
  }

  /** Whether the block, whose parent is known, would take others out of the chain. */
  boolean wouldReorganise(Block block) {
    return chains.wouldDrop(block) > 0;
  }

  /** Keeps a block whose parent is known beside the chain. */
  void keepBeside(Block block) {
    chains.keepBeside(block);
  }

  /** Adds a block whose parent is known. */
  void add(Block block, Announcing how) {
    chains.add(block).ifPresent(change -> changed(change, how));
  }

  private void changed(MovingChain.HeadChange change, Announcing how) {
    Block head = change.head();
    events.accept(
        new NodeEvent.HeadChanged(
            Long.toString(head.number()), head.hash().toHexString(), change.dropped()));
    announcer.announce(head, how);
  }
}
