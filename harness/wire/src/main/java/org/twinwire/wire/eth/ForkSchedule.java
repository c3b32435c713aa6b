package org.twinwire.wire.eth;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;

/**
 * The forks of a chain, as EIP-2124 and EIP-6122 count them.
 *
 * @param genesis hash of block 0
 * @param blocks block numbers of the forks, rising, without 0 and without doubles
 * @param times timestamps of the later forks, rising, after genesis
 */
public record ForkSchedule(Bytes32 genesis, List<UInt64> blocks, List<UInt64> times) {

  public ForkSchedule {
    blocks = List.copyOf(blocks);
    times = List.copyOf(times);
    requireRising("fork blocks", blocks);
    requireRising("fork times", times);
  }

  /** A chain that never forks. */
  public static ForkSchedule none(Bytes32 genesis) {
    return new ForkSchedule(genesis, List.of(), List.of());
  }

  /** The fork id that a node with this head announces. */
  public ForkId at(UInt64 headNumber, UInt64 headTime) {
    int passed = passed(headNumber, headTime);
    List<UInt64> all = all();
    UInt64 next = passed < all.size() ? all.get(passed) : UInt64.ZERO;
    return new ForkId(hashes().get(passed), next);
  }

  /** The forks in order, blocks before times. */
  List<UInt64> all() {
    return Stream.concat(blocks.stream(), times.stream()).toList();
  }

  /** FORK_HASH before the first fork, then after each. */
  List<Bytes> hashes() {
    CRC32 crc = new CRC32();
    crc.update(genesis.toArrayUnsafe());
    List<Bytes> hashes = new ArrayList<>();
    hashes.add(checksum(crc));
    for (UInt64 fork : all()) {
      crc.update(fork.toBytes().toArrayUnsafe());
      hashes.add(checksum(crc));
    }
    return hashes;
  }

  /** How many forks lie at or behind the head. */
  int passed(UInt64 headNumber, UInt64 headTime) {
    int byNumber = countUpTo(blocks, headNumber);
    return byNumber < blocks.size() ? byNumber : byNumber + countUpTo(times, headTime);
  }

  /** Tests whether the fork after this number of passed ones is activated by time. */
  boolean awaitsTime(int passed) {
    return passed >= blocks.size() && !times.isEmpty();
  }

  private static int countUpTo(List<UInt64> forks, UInt64 head) {
    return (int) forks.stream().filter(fork -> fork.compareTo(head) <= 0).count();
  }

  private static Bytes checksum(CRC32 crc) {
    return Bytes.ofUnsignedInt(crc.getValue());
  }

  private static void requireRising(String what, List<UInt64> forks) {
    UInt64 before = UInt64.ZERO;
    for (UInt64 fork : forks) {
      if (fork.compareTo(before) <= 0) {
        throw new IllegalArgumentException(
            "%s: %s after %s (expected: rising)".formatted(what, fork, before));
      }
      before = fork;
    }
  }
}
