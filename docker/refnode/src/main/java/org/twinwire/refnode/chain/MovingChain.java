package org.twinwire.refnode.chain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes32;

/**
 * The chain of a node, to which blocks are added: the one with the greatest total difficulty is the
 * head, and of two that are equal the first. The current chain may be read on any thread; blocks
 * are added on one.
 */
public final class MovingChain {

  private final Chain start;
  private final Upcoming upcoming;
  private final Map<Bytes32, Block> beside = new HashMap<>();
  private volatile Chain current;

  /**
   * What a block did to the chain that it became the head of.
   *
   * @param dropped blocks that are not in the chain any more
   */
  public record HeadChange(Block head, long dropped) {}

  MovingChain(Chain start, Upcoming upcoming) {
    this.start = start;
    this.upcoming = upcoming;
    this.current = start;
  }

  public Chain current() {
    return current;
  }

  /** What can be mined. */
  public Upcoming upcoming() {
    return upcoming;
  }

  /** The block that {@link #current} is to be continued with. */
  public Optional<Block> next() {
    return upcoming.behind(current.head());
  }

  /** The first block of the branch that is not there yet. */
  public Optional<Block> nextOfBranch() {
    return upcoming.branch().stream().filter(block -> find(block.hash()).isEmpty()).findFirst();
  }

  /** Is as at the start. */
  public void reset() {
    beside.clear();
    current = start;
  }

  /** A block of the chain, or of a branch beside it. */
  public Optional<Block> find(Bytes32 hash) {
    return current.byHash(hash).or(() -> Optional.ofNullable(beside.get(hash)));
  }

  /** How many blocks would leave the chain if this became its head; its parent is known. */
  public long wouldDrop(Block block) {
    return current.head().number() - fork(block).number();
  }

  /** Keeps a block whose parent is known beside the chain, whatever its total difficulty. */
  public void keepBeside(Block block) {
    beside.put(block.hash(), block);
  }

  /** Adds a block whose parent is known; empty if it did not become the head. */
  public Optional<HeadChange> add(Block block) {
    keepBeside(block);
    if (block.totalDifficulty().compareTo(current.head().totalDifficulty()) <= 0) {
      return Optional.empty();
    }
    long dropped = wouldDrop(block);
    List<Block> left = current.behind(fork(block));
    current = current.replacedBehind(fork(block), branchTo(block));
    left.forEach(each -> beside.put(each.hash(), each));
    return Optional.of(new HeadChange(block, dropped));
  }

  /** The last block of the chain on the way to a block beside it. */
  private Block fork(Block block) {
    Block at = block;
    while (current.byHash(at.hash()).isEmpty()) {
      at = parent(at);
    }
    return at;
  }

  private List<Block> branchTo(Block block) {
    Deque<Block> branch = new ArrayDeque<>();
    Block at = block;
    while (current.byHash(at.hash()).isEmpty()) {
      branch.addFirst(at);
      at = parent(at);
    }
    return List.copyOf(branch);
  }

  private Block parent(Block block) {
    return find(block.fields().parentHash())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "parent of block %d: got %s (expected: a block that is known)"
                        .formatted(block.number(), block.fields().parentHash())));
  }
}
