package org.twinwire.wire.eth;

import org.apache.tuweni.units.bigints.UInt64;

/**
 * Tells whether a remote fork id fits our chain.
 *
 * @see <a href="https://eips.ethereum.org/EIPS/eip-2124">EIP-2124, validation rules</a>
 * @see <a href="https://eips.ethereum.org/EIPS/eip-6122">EIP-6122, forks by time</a>
 */
public final class ForkIdFilter {
  /** Time of the mainnet genesis: a fork above it is a time, below it a block number (EIP-6122). */
  private static final UInt64 FIRST_TIME = UInt64.valueOf(1_438_269_973L);

  private ForkIdFilter() {}

  /** What the rules say of a remote fork id. */
  public enum Verdict {
    COMPATIBLE,
    /** The remote misses a fork that we have passed and does not await it. */
    REMOTE_STALE,
    /** The chains differ, or the remote knows a fork that we passed without it. */
    LOCAL_INCOMPATIBLE
  }

  /** Applies the rules for a local chain whose head has this number and time. */
  public static Verdict validate(
      ForkSchedule local, UInt64 headNumber, UInt64 headTime, ForkId remote) {
    int passed = local.passed(headNumber, headTime);
    int known = local.hashes().indexOf(remote.hash4());
    if (known < 0) {
      return Verdict.LOCAL_INCOMPATIBLE;
    }
    if (known == passed) {
      return sameForks(local.awaitsTime(passed), headNumber, headTime, remote.next());
    }
    return known < passed ? remoteBehind(local, known, remote) : Verdict.COMPATIBLE;
  }

  /** Rule 1: the same hash, so only a fork that we passed and the remote still awaits parts us. */
  private static Verdict sameForks(
      boolean byTime, UInt64 headNumber, UInt64 headTime, UInt64 next) {
    boolean asTime = (byTime || next.compareTo(FIRST_TIME) > 0) && headTime.compareTo(next) >= 0;
    boolean asNumber = !byTime && headNumber.compareTo(next) >= 0;
    boolean passed = !next.isZero() && (asTime || asNumber);
    return passed ? Verdict.LOCAL_INCOMPATIBLE : Verdict.COMPATIBLE;
  }

  /** Rule 2: the remote is only syncing if it awaits the fork that came next on our chain. */
  private static Verdict remoteBehind(ForkSchedule local, int known, ForkId remote) {
    boolean awaitsOurs = local.all().get(known).equals(remote.next());
    return awaitsOurs ? Verdict.COMPATIBLE : Verdict.REMOTE_STALE;
  }
}
