package org.twinwire.core.chain;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.tuweni.bytes.Bytes32;

/**
 * The blocks that a node can mine behind the head of a chain, so that the right answers about them
 * are known: those that continue it, and a branch beside the first of them.
 *
 * @param next in order; the parent of the first is the head
 * @param branch in order; the parent of the first is the same head. Its total difficulty is less
 *     than that of as many blocks of {@code next}, and more than that of one block less
 */
public record UpcomingBlocks(List<Block> next, List<Block> branch) {

  /** Of a chain that nobody extends. */
  public static final UpcomingBlocks NONE = new UpcomingBlocks(List.of(), List.of());

  public UpcomingBlocks {
    next = List.copyOf(next);
    branch = List.copyOf(branch);
  }

  /** Returns the blocks behind the head up to this one; empty if it is none of them. */
  Optional<List<Block>> upTo(Bytes32 hash) {
    return upTo(next, hash).or(() -> upTo(branch, hash));
  }

  private static Optional<List<Block>> upTo(List<Block> blocks, Bytes32 hash) {
    return IntStream.range(0, blocks.size())
        .filter(index -> blocks.get(index).hash().equals(hash))
        .mapToObj(index -> blocks.subList(0, index + 1))
        .findFirst();
  }
}
