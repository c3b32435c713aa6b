package org.twinwire.refnode.session;

import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.chain.Chain;
import org.twinwire.wire.eth.EthMessage.Status;
import org.twinwire.wire.eth.ForkId;

/** Fields of our Status that are to be wrong. */
public record StatusOverrides(
    Optional<UInt64> version,
    Optional<UInt64> networkId,
    Optional<Bytes> genesis,
    Optional<Bytes> forkHash,
    Optional<UInt64> forkNext) {

  /** Every field as it should be. */
  public static final StatusOverrides NONE =
      new StatusOverrides(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** What we announce: the truth, apart from these fields. */
  Status statusFor(Chain chain, int ethVersion) {
    ForkId truth = chain.forkId();
    return new Status(
        version.map(UInt64::intValue).orElse(ethVersion),
        networkId.orElse(UInt64.valueOf(chain.networkId())),
        chain.head().totalDifficulty(),
        chain.head().hash(),
        genesis.map(Bytes32::wrap).orElse(chain.genesis().hash()),
        new ForkId(forkHash.orElse(truth.hash4()), forkNext.orElse(truth.next())));
  }
}
