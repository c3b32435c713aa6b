package org.twinwire.core.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.tuweni.bytes.Bytes;

/**
 * Mines blocks behind a head, with the transactions that wait there. The less time between two
 * blocks, the higher their difficulty (EIP-100).
 */
final class Mining {

  private static final int NEXT = 32;
  private static final int BRANCH = 3;
  private static final int EMPTY_EVERY = 10;
  private static final int NONCE_BYTES = 8;

  /** Half of a block's gas at most, so that no base fee is above that of the head. */
  private static final int MOST_TRANSACTIONS = 3;

  /** Seconds up to which difficulty rises, and from which on it falls (EIP-100). */
  private static final int MOST_OF_RISING = 8;

  private static final int LEAST_OF_FALLING = 18;
  private static final int MOST_OF_FALLING = 24;

  private final Seeded seeded;
  private final List<Bytes> coinbases;
  private final Bytes extraData;
  private final List<Transaction> waiting;

  Mining(Seeded seeded, List<Bytes> coinbases, Bytes extraData, List<Transaction> waiting) {
    this.seeded = seeded;
    this.coinbases = coinbases;
    this.extraData = extraData;
    this.waiting = waiting;
  }

  /**
   * Returns what can be mined behind {@code head}.
   *
   * @param state after {@code head}; not changed
   */
  UpcomingBlocks behind(Header head, State state) {
    return new UpcomingBlocks(
        blocks(NEXT, MOST_TRANSACTIONS, each -> each.between(1, MOST_OF_RISING), head, state),
        blocks(
            BRANCH,
            MOST_TRANSACTIONS - 1,
            each -> each.between(LEAST_OF_FALLING, MOST_OF_FALLING),
            head,
            state));
  }

  private List<Block> blocks(
      int count, int most, ToIntFunction<Seeded> seconds, Header head, State before) {
    State state = before.copy();
    List<Block> mined = new ArrayList<>();
    Header parent = head;
    int taken = 0;
    for (int each = 0; each < count; each++) {
      boolean isEmpty = (parent.number() + 1) % EMPTY_EVERY == 0;
      int until = isEmpty ? taken : Math.min(waiting.size(), taken + most);
      Draft.Made made =
          draft(parent, seconds.applyAsInt(seeded), waiting.subList(taken, until))
              .on(parent, state);
      mined.add(made.block());
      parent = made.header();
      taken = until;
    }
    return mined;
  }

  private Draft draft(Header parent, int seconds, List<Transaction> transactions) {
    return new Draft(
        seeded.oneOf(coinbases),
        parent.timestamp() + seconds,
        extraData,
        seeded.bytes32(),
        seeded.bytes(NONCE_BYTES),
        transactions,
        List.of());
  }
}
