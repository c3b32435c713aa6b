package org.twinwire.core.chain;

import java.math.BigInteger;
import org.apache.tuweni.bytes.Bytes;

/**
 * A transaction that is not signed yet: a payment, the call of a contract, or its creation.
 *
 * @param to 20 bytes; none for a creation
 * @param value in wei
 * @param data of a payment, without effect; of a call, what the code reads; of a creation, the code
 *     that returns the code
 */
record Unsigned(long nonce, Fees fees, long gasLimit, Bytes to, BigInteger value, Bytes data) {

  Unsigned {
    long intrinsic = London.intrinsicGas(to.isEmpty(), data);
    if (gasLimit < intrinsic) {
      throw new IllegalArgumentException(
          "gasLimit: " + gasLimit + " (expected: ≥ " + intrinsic + ")");
    }
  }

  /** Returns whether it creates a contract. */
  boolean creates() {
    return to.isEmpty();
  }

  /** Returns the gas it costs before anything runs. */
  long intrinsicGas() {
    return London.intrinsicGas(creates(), data);
  }
}
