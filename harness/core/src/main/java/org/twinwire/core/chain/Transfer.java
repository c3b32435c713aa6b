package org.twinwire.core.chain;

import java.math.BigInteger;
import org.apache.tuweni.bytes.Bytes;

/**
 * A payment that runs no code, not signed yet.
 *
 * @param to 20 bytes; never an account with code
 * @param value in wei
 * @param data paid for, and else without effect
 */
record Transfer(long nonce, Fees fees, long gasLimit, Bytes to, BigInteger value, Bytes data) {

  Transfer {
    long intrinsic = London.intrinsicGas(data);
    if (gasLimit < intrinsic) {
      throw new IllegalArgumentException(
          "gasLimit: " + gasLimit + " (expected: ≥ " + intrinsic + ")");
    }
  }

  /** Gas it uses. */
  long gas() {
    return London.intrinsicGas(data);
  }
}
