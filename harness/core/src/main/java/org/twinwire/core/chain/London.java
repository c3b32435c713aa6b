package org.twinwire.core.chain;

import java.math.BigInteger;
import org.apache.tuweni.bytes.Bytes;

/** The rules of the London fork for gas, fees, difficulty and rewards. Amounts in wei. */
final class London {

  /** Base fee of a chain that starts with London (EIP-1559, INITIAL_BASE_FEE). */
  static final BigInteger FIRST_BASE_FEE = BigInteger.valueOf(1_000_000_000L);

  /** Reward of a block (EIP-1234). */
  static final BigInteger BLOCK_REWARD = BigInteger.TWO.multiply(BigInteger.TEN.pow(18));

  /** Least difficulty (yellow paper 4.3.4, D0). */
  static final BigInteger LEAST_DIFFICULTY = BigInteger.valueOf(131_072);

  /** Longest extraData in bytes (yellow paper 4.3.4). */
  static final int EXTRA_DATA_BYTES = 32;

  /** What a byte of code costs that a contract keeps (yellow paper, Gcodedeposit). */
  static final long CODE_BYTE_GAS = 200;

  private static final long TRANSACTION_GAS = 21_000;
  private static final long CREATION_GAS = 32_000; // EIP-2
  private static final long ZERO_BYTE_GAS = 4;
  private static final long OTHER_BYTE_GAS = 16; // EIP-2028
  private static final long ELASTICITY = 2; // EIP-1559, ELASTICITY_MULTIPLIER
  private static final BigInteger BASE_FEE_CHANGE = BigInteger.valueOf(8); // EIP-1559
  private static final BigInteger DIFFICULTY_BOUND = BigInteger.valueOf(2_048); // EIP-2
  private static final long DIFFICULTY_STEP_SECONDS = 9; // EIP-100
  private static final long LEAST_ADJUSTMENT = -99; // EIP-2
  private static final long BOMB_DELAY = 9_700_000; // EIP-3554, in blocks
  private static final long BOMB_PERIOD = 100_000; // yellow paper 4.3.4, in blocks
  private static final BigInteger OMMER_SHARES = BigInteger.valueOf(8); // yellow paper 11.3
  private static final BigInteger NEPHEW_SHARES = BigInteger.valueOf(32); // yellow paper 11.3

  private London() {}

  /** Returns the gas a transaction costs before anything runs. */
  static long intrinsicGas(boolean creates, Bytes data) {
    long gas = TRANSACTION_GAS + (creates ? CREATION_GAS : 0);
    for (byte value : data.toArrayUnsafe()) {
      gas += value == 0 ? ZERO_BYTE_GAS : OTHER_BYTE_GAS;
    }
    return gas;
  }

  /** Returns the base fee of the block after {@code parent} (EIP-1559). */
  static BigInteger baseFee(Header parent) {
    long target = parent.gasLimit() / ELASTICITY;
    BigInteger change =
        parent
            .baseFee()
            .multiply(BigInteger.valueOf(Math.abs(parent.gasUsed() - target)))
            .divide(BigInteger.valueOf(target))
            .divide(BASE_FEE_CHANGE);
    if (parent.gasUsed() > target) {
      return parent.baseFee().add(change.max(BigInteger.ONE));
    }
    return parent.baseFee().subtract(change);
  }

  /** Returns the difficulty of the block after {@code parent} (EIP-100, bomb as in EIP-3554). */
  static BigInteger difficulty(Header parent, long timestamp) {
    long late = (timestamp - parent.timestamp()) / DIFFICULTY_STEP_SECONDS;
    long adjustment = Math.max((parent.hasOmmers() ? 2 : 1) - late, LEAST_ADJUSTMENT);
    BigInteger step = parent.difficulty().divide(DIFFICULTY_BOUND);
    return parent
        .difficulty()
        .add(step.multiply(BigInteger.valueOf(adjustment)))
        .max(LEAST_DIFFICULTY)
        .add(bomb(parent.number() + 1));
  }

  private static BigInteger bomb(long number) {
    long periods = Math.max(0, number - BOMB_DELAY) / BOMB_PERIOD;
    return periods < 2 ? BigInteger.ZERO : BigInteger.TWO.pow((int) periods - 2);
  }

  /** Returns what the coinbase of a block with this many ommers gets. */
  static BigInteger blockReward(int ommers) {
    BigInteger nephew = BLOCK_REWARD.divide(NEPHEW_SHARES);
    return BLOCK_REWARD.add(nephew.multiply(BigInteger.valueOf(ommers)));
  }

  /** Returns what the coinbase of an ommer gets: one eighth less per generation. */
  static BigInteger ommerReward(long generations) {
    BigInteger shares = OMMER_SHARES.subtract(BigInteger.valueOf(generations));
    return BLOCK_REWARD.multiply(shares).divide(OMMER_SHARES);
  }
}
