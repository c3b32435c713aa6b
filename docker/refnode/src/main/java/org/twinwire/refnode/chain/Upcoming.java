package org.twinwire.refnode.chain;

import java.util.List;
import java.util.Optional;

/**
 * The blocks that can be mined behind the head of a chain folder: {@code next.rlp} continues the
 * chain, {@code branch.rlp} begins beside the first of these.
 */
public record Upcoming(List<Block> next, List<Block> branch) {

  public Upcoming {
    next = List.copyOf(next);
    branch = List.copyOf(branch);
  }

  /** Whether there is none at all. */
  public boolean isEmpty() {
    return next.isEmpty() && branch.isEmpty();
  }

  /** The next block behind the head; empty once all are mined, and behind a branch. */
  Optional<Block> behind(Block head) {
    return next.stream()
        .filter(block -> block.fields().parentHash().equals(head.hash()))
        .findFirst();
  }
}
