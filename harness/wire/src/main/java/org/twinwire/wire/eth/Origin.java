package org.twinwire.wire.eth;

import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;

/** The block at which a header request starts. */
public sealed interface Origin {

  /** The canonical block with this number. */
  record ByNumber(UInt64 number) implements Origin {}

  /** The block with this hash. */
  record ByHash(Bytes32 hash) implements Origin {}
}
