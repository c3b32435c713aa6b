package org.twinwire.core.chain;

import java.math.BigInteger;
import org.apache.tuweni.bytes.Bytes;

/**
 * An unsigned payment that runs no code.
 *
 * @param to 20 bytes; never an account with code
 * @param value in wei
 * @param data paid for, otherwise without effect
 */
record Unsigned(long nonce, Fees fees, long gasLimit, Bytes to, BigInteger value, Bytes data) {

  Unsigned {
    long intrinsic = London.intrinsicGas(data);
    if (gasLimit < intrinsic) {
      throw new IllegalArgumentException(
          "gasLimit: " + gasLimit + " (expected: ≥ " + intrinsic + ")");
    }
  }

  /** Returns the gas it uses. */
  long gas() {
    return London.intrinsicGas(data);
  }
}
