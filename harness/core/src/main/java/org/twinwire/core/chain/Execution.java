package org.twinwire.core.chain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/** Runs the transfers of one block on a state and pays the coinbase (London rules). */
final class Execution {

  private final State state;
  private final Bytes coinbase;
  private final BigInteger baseFee;
  private final long gasLimit;
  private final List<Receipt> receipts = new ArrayList<>();
  private long gasUsed;

  /**
   * @param state changed by the transfers
   */
  Execution(State state, Bytes coinbase, BigInteger baseFee, long gasLimit) {
    this.state = state;
    this.coinbase = coinbase;
    this.baseFee = baseFee;
    this.gasLimit = gasLimit;
  }

  void run(Transaction transaction) {
    Unsigned unsigned = transaction.unsigned();
    check(transaction);
    BigInteger tip = unsigned.fees().tip(baseFee);
    BigInteger gas = BigInteger.valueOf(unsigned.gas());
    state.charge(transaction.from(), unsigned.value().add(gas.multiply(baseFee.add(tip))));
    pay(unsigned.to(), unsigned.value());
    pay(coinbase, gas.multiply(tip));
    gasUsed += unsigned.gas();
    receipts.add(new Receipt(transaction.typed(), gasUsed));
  }

  /** Pays block and ommer rewards, after the last transaction. */
  void reward(long number, List<Header> ommers) {
    for (Header ommer : ommers) {
      pay(ommer.coinbase(), London.ommerReward(number - ommer.number()));
    }
    pay(coinbase, London.blockReward(ommers.size()));
  }

  long gasUsed() {
    return gasUsed;
  }

  List<Receipt> receipts() {
    return List.copyOf(receipts);
  }

  private void check(Transaction transaction) {
    Unsigned unsigned = transaction.unsigned();
    BigInteger gasLimitOf = BigInteger.valueOf(unsigned.gasLimit());
    BigInteger most = unsigned.value().add(gasLimitOf.multiply(unsigned.fees().cap()));
    require(unsigned.nonce() == state.nonce(transaction.from()), "nonce", unsigned.nonce());
    require(most.compareTo(state.balance(transaction.from())) <= 0, "cost above balance", most);
    require(gasUsed + unsigned.gasLimit() <= gasLimit, "gas above limit", unsigned.gasLimit());
    require(unsigned.fees().tip(baseFee).signum() >= 0, "fee below base fee", unsigned.fees());
  }

  private static void require(boolean holds, String what, Object got) {
    if (!holds) {
      throw new IllegalArgumentException(what + ": " + got + " (expected: a valid transaction)");
    }
  }

  /** Credits only positive amounts: a touched account that stays empty does not exist (EIP-158). */
  private void pay(Bytes address, BigInteger wei) {
    if (wei.signum() > 0) {
      state.credit(address, wei);
    }
  }
}
