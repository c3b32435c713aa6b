package org.twinwire.refnode.chain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.wire.eth.ForkId;
import org.twinwire.wire.eth.ForkIdFilter;
import org.twinwire.wire.eth.ForkSchedule;

/** Blocks by number and by hash, genesis first. Immutable. */
public final class Chain {

  private final List<Block> blocks;
  private final Pool pool;
  private final Map<Bytes32, Block> byHash = new HashMap<>();
  private final long networkId;
  private final ForkSchedule forks;
  private final boolean hasReceipts;

  Chain(List<Block> blocks, Pool pool, long networkId, ForkSchedule forks) {
    this(
        blocks,
        pool,
        networkId,
        forks,
        blocks.stream().allMatch(block -> block.receipts().isPresent()));
  }

  private Chain(
      List<Block> blocks, Pool pool, long networkId, ForkSchedule forks, boolean hasReceipts) {
    this.hasReceipts = hasReceipts;
    this.blocks = List.copyOf(blocks);
    this.pool = pool;
    this.networkId = networkId;
    this.forks = forks;
    blocks.forEach(block -> byHash.put(block.hash(), block));
  }

  public Block genesis() {
    return blocks.getFirst();
  }

  public Block head() {
    return blocks.getLast();
  }

  /** {@code number} is unsigned. */
  public Optional<Block> byNumber(UInt64 number) {
    boolean known = number.compareTo(UInt64.valueOf(blocks.size())) < 0;
    return known ? Optional.of(blocks.get(number.intValue())) : Optional.empty();
  }

  public Optional<Block> byHash(Bytes32 hash) {
    return Optional.ofNullable(byHash.get(hash));
  }

  /** The blocks after one of this chain. */
  List<Block> behind(Block block) {
    return blocks.subList(Math.toIntExact(block.number()) + 1, blocks.size());
  }

  /** The same with other blocks after one of its own. */
  Chain replacedBehind(Block block, List<Block> others) {
    List<Block> kept = blocks.subList(0, Math.toIntExact(block.number()) + 1);
    return new Chain(
        Stream.concat(kept.stream(), others.stream()).toList(),
        pool,
        networkId,
        forks,
        hasReceipts);
  }

  /** Whether the receipts of all blocks are known, but for those that were added later. */
  public boolean hasReceipts() {
    return hasReceipts;
  }

  /** The transactions that wait for the block after the head. */
  public Pool pool() {
    return pool;
  }

  public long networkId() {
    return networkId;
  }

  /** What this chain announces of its forks (EIP-2124). */
  public ForkId forkId() {
    return forks.at(headNumber(), headTime());
  }

  /** What this chain thinks of a peer's forks. */
  public ForkIdFilter.Verdict judge(ForkId remote) {
    return ForkIdFilter.validate(forks, headNumber(), headTime(), remote);
  }

  private UInt64 headNumber() {
    return UInt64.valueOf(head().number());
  }

  private UInt64 headTime() {
    return UInt64.valueOf(head().fields().timestamp());
  }
}
