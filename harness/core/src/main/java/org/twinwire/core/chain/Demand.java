package org.twinwire.core.chain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.tuweni.bytes.Bytes;

/**
 * Decides who sends what in the next block. Demand falls when the base fee is high, so that the fee
 * stays near its initial value.
 */
final class Demand {

  /** First block with large calldata; the bodies of these blocks together exceed 2 MiB. */
  static final long FIRST_LARGE = 1_100;

  static final long LAST_LARGE = 1_199;

  /** The block that creates the contract. The receipts of those after it together exceed 2 MiB. */
  static final long FIRST_WITH_CONTRACT = 1_201;

  private static final int SENDERS = 8;
  private static final int STRANGERS = 16;
  private static final int ADDRESS_BYTES = 20;
  private static final int MOST_TRANSFERS = 8;
  private static final int MOST_CALLS = 4;
  private static final int LARGE_WORDS = 900;
  private static final int LARGE_CALL_WORDS = 112; // five logs of it use almost all gas of a block
  private static final int MOST_WORDS = 4;
  private static final int WORD_BYTES = 32;
  private static final int SIGNIFICANT_BYTES = 4;
  private static final int MOST_SPARE_GAS = 5_000;
  private static final int MOST_TIP = 2_000_000_000;
  private static final int MOST_VALUE_BYTES = 7;
  private static final int SMALL_WAITING = 20;
  private static final int MANY_WAITING = 200;
  private static final int LARGE_WAITING = 80;
  private static final int LARGEST_WAITING = 2;
  private static final int LARGEST_WORDS = 4_091; // with its other fields hardly less than 128 KiB

  private final Seeded seeded;
  private final List<Signer> senders;
  private final List<Bytes> receivers;
  private final LogCalls calls;

  Demand(Seeded seeded) {
    this.seeded = seeded;
    this.senders = IntStream.range(0, SENDERS).mapToObj(i -> new Signer(seeded.bytes32())).toList();
    this.receivers = new ArrayList<>(senders.stream().map(Signer::address).toList());
    IntStream.range(0, STRANGERS).forEach(i -> receivers.add(seeded.bytes(ADDRESS_BYTES)));
    this.calls = new LogCalls(seeded);
  }

  /** Returns the addresses that need an initial balance. */
  List<Bytes> senders() {
    return senders.stream().map(Signer::address).toList();
  }

  /** Returns the signed transactions of block {@code number}: none in every tenth block. */
  List<Transaction> transactions(long number, BigInteger baseFee, State state) {
    int count = count(number, baseFee);
    return signed(count, state, (sender, nonce, at) -> unsigned(number, sender, nonce, baseFee));
  }

  /**
   * Returns the transfers that wait for the block after block {@code number}: few, or many and then
   * large ones, which together exceed 2 MiB, and two of 128 KiB, once there are blocks with large
   * calldata.
   */
  List<Transaction> waiting(long number, BigInteger baseFee, State state) {
    int small = number < FIRST_LARGE ? SMALL_WAITING : MANY_WAITING;
    int large = number < FIRST_LARGE ? 0 : LARGE_WAITING;
    int largest = number < FIRST_LARGE ? 0 : LARGEST_WAITING;
    IntFunction<Bytes> data =
        at ->
            words(
                at < small
                    ? seeded.between(0, MOST_WORDS)
                    : at < small + large ? LARGE_WORDS : LARGEST_WORDS);
    return signed(
        small + large + largest,
        state,
        (sender, nonce, at) -> transfer(nonce, fees(baseFee), data.apply(at)));
  }

  /** What a sender is going to sign, {@code at} counted from 0. */
  private interface Next {
    Unsigned unsigned(Bytes sender, long nonce, int at);
  }

  private List<Transaction> signed(int count, State state, Next next) {
    Map<Bytes, Long> nonces = new HashMap<>();
    List<Transaction> transactions = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      Signer sender = seeded.oneOf(senders);
      long nonce = nonces.merge(sender.address(), state.nonce(sender.address()), (n, s) -> n + 1);
      Unsigned unsigned = next.unsigned(sender.address(), nonce, at);
      transactions.add(Envelope.sign(unsigned, sender, ChainGenerator.CHAIN_ID));
    }
    return transactions;
  }

  private int count(long number, BigInteger baseFee) {
    boolean dear = baseFee.compareTo(London.FIRST_BASE_FEE) > 0;
    if (number % 10 == 0) {
      return 0;
    } else if (large(number) || number == FIRST_WITH_CONTRACT || callsLarge(number)) {
      return 1;
    } else if (number > FIRST_WITH_CONTRACT) {
      return dear ? seeded.between(1, MOST_CALLS / 2) : seeded.between(1, MOST_CALLS);
    }
    return dear ? seeded.between(1, MOST_TRANSFERS / 2) : seeded.between(3, MOST_TRANSFERS);
  }

  private Unsigned unsigned(long number, Bytes sender, long nonce, BigInteger baseFee) {
    if (number == FIRST_WITH_CONTRACT) {
      return calls.creation(sender, nonce, fees(baseFee));
    } else if (callsLarge(number)) {
      return calls.call(nonce, fees(baseFee), value(), words(LARGE_CALL_WORDS));
    } else if (number > FIRST_WITH_CONTRACT && !seeded.oneIn(3)) {
      return calls.riskyCall(nonce, fees(baseFee), value(), data(number));
    }
    return transfer(nonce, fees(baseFee), data(number));
  }

  private Unsigned transfer(long nonce, Fees fees, Bytes data) {
    long gasLimit = London.intrinsicGas(false, data) + seeded.between(0, MOST_SPARE_GAS);
    return new Unsigned(nonce, fees, gasLimit, seeded.oneOf(receivers), value(), data);
  }

  private BigInteger value() {
    return new BigInteger(1, seeded.bytes(seeded.between(0, MOST_VALUE_BYTES)).toArrayUnsafe());
  }

  private Fees fees(BigInteger baseFee) {
    BigInteger tip = BigInteger.valueOf(seeded.between(0, MOST_TIP));
    if (seeded.oneIn(2)) {
      return new Fees.GasPrice(baseFee.add(tip));
    }
    boolean tight = seeded.oneIn(4);
    BigInteger room = tight ? tip.shiftRight(1) : baseFee.add(tip);
    return new Fees.Dynamic(tip.min(baseFee.add(room)), baseFee.add(room));
  }

  private Bytes data(long number) {
    return words(large(number) ? LARGE_WORDS : seeded.between(0, MOST_WORDS));
  }

  /** Returns calldata as contracts receive it: words whose last bytes are set. */
  private Bytes words(int count) {
    List<Bytes> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(Bytes.wrap(new byte[WORD_BYTES - SIGNIFICANT_BYTES]));
      words.add(seeded.bytes(SIGNIFICANT_BYTES));
    }
    return Bytes.concatenate(words);
  }

  private static boolean large(long number) {
    return number >= FIRST_LARGE && number <= LAST_LARGE;
  }

  /** Every other block has one call with as much calldata as its gas allows. */
  private static boolean callsLarge(long number) {
    return number > FIRST_WITH_CONTRACT && number % 2 == 1;
  }
}
