package org.twinwire.core.scenario;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The eth versions that scenarios can be played with. */
public final class EthVersions {

  static final int OLDEST = 66;

  /** The first version with block ranges, and without announced blocks (EIP-7642). */
  static final int RANGES = 69;

  static final int NEWEST = 69;

  /** Played if the versions of a node are unknown: not every client has a newer one. */
  public static final int FALLBACK = 68;

  private EthVersions() {}

  /** Returns all versions in ascending order. */
  public static List<Integer> all() {
    return upTo(NEWEST);
  }

  /** Returns the versions that a node is assumed to offer if nobody has asked it. */
  public static List<Integer> assumed() {
    return upTo(FALLBACK);
  }

  private static List<Integer> upTo(int newest) {
    return IntStream.rangeClosed(OLDEST, newest).boxed().toList();
  }

  /** Returns the newest version in both lists; ignores versions that no scenario is written for. */
  public static OptionalInt newestCommon(Collection<Integer> one, Collection<Integer> other) {
    return all().stream()
        .filter(version -> one.contains(version) && other.contains(version))
        .mapToInt(Integer::intValue)
        .max();
  }
}
