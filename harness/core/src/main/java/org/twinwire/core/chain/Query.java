package org.twinwire.core.chain;

import java.math.BigInteger;
import java.util.List;
import org.apache.tuweni.bytes.Bytes32;

/** A request that the chain answers, in the terms of eth. */
public sealed interface Query {

  /**
   * GetBlockHeaders (0x03).
   *
   * @param limit most headers in the answer, unsigned 64 bit
   * @param skip blocks left out between two headers, unsigned 64 bit
   */
  record Headers(Origin origin, BigInteger limit, BigInteger skip, boolean reverse)
      implements Query {}

  /** GetBlockBodies (0x05). */
  record Bodies(List<Bytes32> hashes) implements Query {
    public Bodies {
      hashes = List.copyOf(hashes);
    }
  }

  /** Where a header walk starts. */
  sealed interface Origin {
    /** By block number, unsigned 64 bit. */
    record ByNumber(BigInteger number) implements Origin {}

    record ByHash(Bytes32 hash) implements Origin {}
  }
}
