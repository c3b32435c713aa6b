package org.twinwire.core.chain;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes32;

/** A canonical chain from genesis to head, without gaps. */
public final class Chain {

  private final Genesis description;
  private final List<Block> blocks;
  private final Pool pool;
  private final UpcomingBlocks upcoming;
  private final Map<Bytes32, Block> byHash = new HashMap<>();

  /**
   * @param blocks genesis first, numbered from 0 without gaps
   */
  Chain(Genesis description, List<Block> blocks, Pool pool, UpcomingBlocks upcoming) {
    this.description = description;
    this.blocks = List.copyOf(blocks);
    this.pool = pool;
    this.upcoming = upcoming;
    this.blocks.forEach(block -> byHash.put(block.hash(), block));
  }

  public Block genesis() {
    return blocks.getFirst();
  }

  public Block head() {
    return blocks.getLast();
  }

  /** Returns all blocks, genesis first. */
  public List<Block> blocks() {
    return blocks;
  }

  public Optional<Block> byNumber(BigInteger number) {
    boolean known = number.signum() >= 0 && number.compareTo(height()) <= 0;
    return known ? Optional.of(blocks.get(number.intValueExact())) : Optional.empty();
  }

  /** Returns a block of this chain, or of those that can be mined behind its head. */
  public Optional<Block> byNumberOrNext(BigInteger number) {
    return byNumber(number)
        .or(
            () ->
                upcoming.next().stream()
                    .filter(block -> BigInteger.valueOf(block.number()).equals(number))
                    .findFirst());
  }

  /** Returns the number of the last block of {@link #byNumberOrNext}. */
  public long lastNumber() {
    return upcoming.next().isEmpty() ? head().number() : upcoming.next().getLast().number();
  }

  public Optional<Block> byHash(Bytes32 hash) {
    return Optional.ofNullable(byHash.get(hash));
  }

  /** Returns the transactions that wait for the block after the head. */
  public Pool pool() {
    return pool;
  }

  /** Returns what can be mined behind the head. */
  public UpcomingBlocks upcoming() {
    return upcoming;
  }

  /**
   * Returns the chain after blocks were mined behind its head.
   *
   * @param head hash of the last one
   * @return this chain for its own head; empty for what is neither that nor a block that can be
   *     mined
   */
  public Optional<Chain> minedTo(Bytes32 head) {
    return head.equals(head().hash())
        ? Optional.of(this)
        : upcoming
            .upTo(head)
            .map(
                mined ->
                    new Chain(
                        description,
                        Stream.concat(blocks.stream(), mined.stream()).toList(),
                        pool,
                        UpcomingBlocks.NONE));
  }

  /** Returns the network id, which is the chain id too. */
  public long networkId() {
    return description.chainId();
  }

  Genesis description() {
    return description;
  }

  private BigInteger height() {
    return BigInteger.valueOf(head().number());
  }
}
