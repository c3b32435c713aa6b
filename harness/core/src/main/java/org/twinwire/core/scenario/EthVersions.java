package org.twinwire.core.scenario;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The eth versions that scenarios can be played with. */
public final class EthVersions {

  public static final int OLDEST = 66;
  public static final int NEWEST = 69;

  /** What is played where nobody knows what a node offers: not every client has a newer one. */
  public static final int FALLBACK = 68;

  private EthVersions() {}

  /** All of them, in rising order. */
  public static List<Integer> all() {
    return upTo(NEWEST);
  }

  /** What a node is taken to offer that nobody has asked. */
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
