package org.twinwire.core.chain;

import java.math.BigInteger;

/** What a sender pays for gas, in wei per gas. */
sealed interface Fees {

  /** Returns the most the sender may be charged. */
  BigInteger cap();

  /** Returns what the coinbase gets on top of the base fee. */
  BigInteger tip(BigInteger baseFee);

  /** Fees of a legacy transaction. */
  record GasPrice(BigInteger cap) implements Fees {
    @Override
    public BigInteger tip(BigInteger baseFee) {
      return cap.subtract(baseFee);
    }
  }

  /** Fees of a type 2 transaction (EIP-1559). */
  record Dynamic(BigInteger priority, BigInteger cap) implements Fees {
    @Override
    public BigInteger tip(BigInteger baseFee) {
      return priority.min(cap.subtract(baseFee));
    }
  }
}
