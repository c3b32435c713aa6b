package org.twinwire.refnode.serving;

import java.util.Optional;
import java.util.function.Function;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.refnode.chain.Chain;

/**
 * What requests are answered from.
 *
 * @param pool finds a transaction that waits for a block, as it is sent
 */
public record Served(Chain chain, Function<Bytes32, Optional<Bytes>> pool) {

  /** A chain with the transactions that wait for its next block. */
  public static Served of(Chain chain) {
    return new Served(chain, chain.pool()::byHash);
  }
}
