package org.twinwire.core.chain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/** Runs the transactions of one block on a state and pays the coinbase (London rules). */
final class Execution {

  private final State state;
  private final Bytes coinbase;
  private final BigInteger baseFee;
  private final long gasLimit;
  private final List<Receipt> receipts = new ArrayList<>();
  private long gasUsed;

  /**
   * @param state changed by the transactions
   */
  Execution(State state, Bytes coinbase, BigInteger baseFee, long gasLimit) {
    this.state = state;
    this.coinbase = coinbase;
    this.baseFee = baseFee;
    this.gasLimit = gasLimit;
  }

  void run(Transaction transaction) {
    check(transaction);
    Unsigned unsigned = transaction.unsigned();
    Bytes target = target(transaction);
    Machine.Result result = result(transaction, target);
    BigInteger gas = BigInteger.valueOf(unsigned.intrinsicGas() + result.gas());
    BigInteger tip = unsigned.fees().tip(baseFee);
    BigInteger value = result.succeeded() ? unsigned.value() : BigInteger.ZERO;
    state.charge(transaction.from(), value.add(gas.multiply(baseFee.add(tip))));
    if (unsigned.creates()) {
      state.create(target, result.output());
    }
    pay(target, value);
    pay(coinbase, gas.multiply(tip));
    gasUsed += gas.longValueExact();
    receipts.add(new Receipt(transaction.typed(), result.succeeded(), gasUsed, result.logs()));
  }

  private static Bytes target(Transaction transaction) {
    Unsigned unsigned = transaction.unsigned();
    return unsigned.creates()
        ? LogContract.address(transaction.from(), unsigned.nonce())
        : unsigned.to();
  }

  private Machine.Result result(Transaction transaction, Bytes target) {
    Unsigned unsigned = transaction.unsigned();
    long left = unsigned.gasLimit() - unsigned.intrinsicGas();
    return unsigned.creates()
        ? created(unsigned.data(), call(transaction, target, Bytes.EMPTY), left)
        : Machine.run(state.code(target), call(transaction, target, unsigned.data()), left);
  }

  private static Machine.Call call(Transaction transaction, Bytes target, Bytes data) {
    return new Machine.Call(target, transaction.from(), transaction.unsigned().value(), data);
  }

  /** Runs the code that returns the code, and pays for keeping that. */
  private static Machine.Result created(Bytes code, Machine.Call call, long left) {
    Machine.Result made = Machine.run(code, call, left);
    long gas = made.gas() + London.CODE_BYTE_GAS * made.output().size();
    require(made.succeeded() && gas <= left, "gas of a creation", left);
    return new Machine.Result(true, gas, made.output(), made.logs());
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

  /** Returns the logs of all transactions so far. */
  List<Log> logs() {
    return receipts.stream().flatMap(receipt -> receipt.logs().stream()).toList();
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
