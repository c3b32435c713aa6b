package org.twinwire.refnode.session;

import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.chain.Chain;
import org.twinwire.wire.eth.BlockRange;
import org.twinwire.wire.eth.ForkId;
import org.twinwire.wire.eth.Status;

/**
 * Fields of our Status that are to be wrong.
 *
 * @param range what is wrong from eth/69 on, where Status has a range
 */
public record StatusOverrides(
    Optional<UInt64> version,
    Optional<UInt64> networkId,
    Optional<Bytes> genesis,
    Optional<Bytes> forkHash,
    Optional<UInt64> forkNext,
    Range range) {

  /** Every field as it should be. */
  public static final StatusOverrides NONE =
      new StatusOverrides(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Fields of the range that are to be wrong. */
  public record Range(
      Optional<UInt64> earliest, Optional<UInt64> latest, Optional<Bytes> latestHash) {

    /** Every field as it should be. */
    public static final Range NONE =
        new Range(Optional.empty(), Optional.empty(), Optional.empty());

    /** The whole chain, apart from these fields. */
    private BlockRange of(Chain chain) {
      return new BlockRange(
          earliest.orElse(UInt64.ZERO),
          latest.orElse(UInt64.valueOf(chain.head().number())),
          latestHash.map(Bytes32::wrap).orElse(chain.head().hash()));
    }
  }

  /** The range as it should be. */
  public StatusOverrides(
      Optional<UInt64> version,
      Optional<UInt64> networkId,
      Optional<Bytes> genesis,
      Optional<Bytes> forkHash,
      Optional<UInt64> forkNext) {
    this(version, networkId, genesis, forkHash, forkNext, Range.NONE);
  }

  /** What we announce: the truth, apart from these fields. */
  Status statusFor(Chain chain, int ethVersion) {
    int announced = version.map(UInt64::intValue).orElse(ethVersion);
    UInt64 network = networkId.orElse(UInt64.valueOf(chain.networkId()));
    Bytes32 first = genesis.map(Bytes32::wrap).orElse(chain.genesis().hash());
    ForkId truth = chain.forkId();
    ForkId forkId = new ForkId(forkHash.orElse(truth.hash4()), forkNext.orElse(truth.next()));
    return ethVersion < BlockRange.FIRST_VERSION
        ? new Status.OfHead(
            announced, network, chain.head().totalDifficulty(), chain.head().hash(), first, forkId)
        : new Status.OfRange(announced, network, first, forkId, range.of(chain));
  }
}
