package org.twinwire.refnode.session;

import java.util.Optional;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.wire.eth.BlockRange;

/**
 * Whether a peer can have such blocks, in Status or in BlockRangeUpdate. Which blocks those are is
 * the peer's affair: they may be long past, or still to come.
 */
final class RangeCheck {

  private RangeCheck() {}

  /** The first thing that is wrong with it. */
  static Optional<String> problem(BlockRange range) {
    return backwards(range).or(() -> withoutHash(range));
  }

  private static Optional<String> backwards(BlockRange range) {
    return range.earliest().compareTo(range.latest()) <= 0
        ? Optional.empty()
        : Optional.of(
            "block range: got earliest %s (expected: up to latest %s)"
                .formatted(range.earliest().toBigInteger(), range.latest().toBigInteger()));
  }

  /** As go-ethereum does it. */
  private static Optional<String> withoutHash(BlockRange range) {
    return range.latestHash().equals(Bytes32.ZERO)
        ? Optional.of("block range: got a zero latest hash (expected: that of a block)")
        : Optional.empty();
  }
}
