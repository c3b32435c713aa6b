package org.twinwire.core.chain;

import java.math.BigInteger;
import org.apache.tuweni.bytes.Bytes;

/** Creates the {@link LogContract} of a chain, once, and calls it. */
final class LogCalls {

  private static final int SHORT_OF_GAS = 8;
  private static final int MOST_SPARE_GAS = 4_000;

  private final Seeded seeded;
  private Bytes contract = Bytes.EMPTY;

  LogCalls(Seeded seeded) {
    this.seeded = seeded;
  }

  /** Returns the creation by an account; all calls after it go to that contract. */
  Unsigned creation(Bytes creator, long nonce, Fees fees) {
    contract = LogContract.address(creator, nonce);
    Bytes code = LogContract.CREATION;
    Machine.Call call = new Machine.Call(contract, creator, BigInteger.ZERO, Bytes.EMPTY);
    long running = Machine.run(code, call, Long.MAX_VALUE).gas();
    long keeping = London.CODE_BYTE_GAS * LogContract.CODE.size();
    long gasLimit = London.intrinsicGas(true, code) + running + keeping + spareGas();
    return new Unsigned(nonce, fees, gasLimit, Bytes.EMPTY, BigInteger.ZERO, code);
  }

  /** Returns a call with this calldata that has gas enough. */
  Unsigned call(long nonce, Fees fees, BigInteger value, Bytes data) {
    long gasLimit = London.intrinsicGas(false, data) + LogContract.gas(data) + spareGas();
    return new Unsigned(nonce, fees, gasLimit, contract, value, data);
  }

  /** Returns a call with this calldata; one in eight runs out of gas, and leaves no log. */
  Unsigned riskyCall(long nonce, Fees fees, BigInteger value, Bytes data) {
    return seeded.oneIn(SHORT_OF_GAS)
        ? new Unsigned(
            nonce,
            fees,
            London.intrinsicGas(false, data) + seeded.between(0, MOST_SPARE_GAS),
            contract,
            value,
            data)
        : call(nonce, fees, value, data);
  }

  private long spareGas() {
    return seeded.between(0, MOST_SPARE_GAS);
  }
}
