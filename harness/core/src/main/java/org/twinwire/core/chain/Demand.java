package org.twinwire.core.chain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.tuweni.bytes.Bytes;

/**
 * Decides who pays whom in the next block. Demand falls when the base fee is high, so that the fee
 * stays near its initial value.
 */
final class Demand {

  /** First block with large calldata; the bodies of these blocks together exceed 2 MiB. */
  static final long FIRST_LARGE = 1_100;

  static final long LAST_LARGE = 1_199;

  private static final int SENDERS = 8;
  private static final int STRANGERS = 16;
  private static final int ADDRESS_BYTES = 20;
  private static final int MOST_TRANSFERS = 8;
  private static final int LARGE_WORDS = 900;
  private static final int MOST_WORDS = 4;
  private static final int WORD_BYTES = 32;
  private static final int SIGNIFICANT_BYTES = 4;
  private static final int MOST_SPARE_GAS = 5_000;
  private static final int MOST_TIP = 2_000_000_000;
  private static final int MOST_VALUE_BYTES = 7;

  private final Seeded seeded;
  private final List<Signer> senders;
  private final List<Bytes> receivers;

  Demand(Seeded seeded) {
    this.seeded = seeded;
    this.senders = IntStream.range(0, SENDERS).mapToObj(i -> new Signer(seeded.bytes32())).toList();
    this.receivers = new ArrayList<>(senders.stream().map(Signer::address).toList());
    IntStream.range(0, STRANGERS).forEach(i -> receivers.add(seeded.bytes(ADDRESS_BYTES)));
  }

  /** Returns the addresses that need an initial balance. */
  List<Bytes> senders() {
    return senders.stream().map(Signer::address).toList();
  }

  /** Returns the signed transfers of block {@code number}: none in every tenth block. */
  List<Transaction> transactions(long number, BigInteger baseFee, State state) {
    Map<Bytes, Long> nonces = new HashMap<>();
    List<Transaction> transactions = new ArrayList<>();
    for (int left = count(number, baseFee); left > 0; left--) {
      Signer sender = seeded.oneOf(senders);
      long nonce = nonces.merge(sender.address(), state.nonce(sender.address()), (n, s) -> n + 1);
      Unsigned unsigned = transfer(nonce, fees(baseFee), data(number));
      transactions.add(Envelope.sign(unsigned, sender, ChainGenerator.CHAIN_ID));
    }
    return transactions;
  }

  private int count(long number, BigInteger baseFee) {
    if (number % 10 == 0) {
      return 0;
    }
    if (large(number)) {
      return 1;
    }
    boolean dear = baseFee.compareTo(London.FIRST_BASE_FEE) > 0;
    return dear ? seeded.between(1, MOST_TRANSFERS / 2) : seeded.between(3, MOST_TRANSFERS);
  }

  private Unsigned transfer(long nonce, Fees fees, Bytes data) {
    long gasLimit = London.intrinsicGas(data) + seeded.between(0, MOST_SPARE_GAS);
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
}
