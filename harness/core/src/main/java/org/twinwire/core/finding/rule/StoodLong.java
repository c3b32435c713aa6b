package org.twinwire.core.finding.rule;

import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.finding.Evidence;

/** Tells whether a session stood long enough after a message was sent to write and read it. */
final class StoodLong {

  /** A reader that is at all alive takes what is in its socket within this. */
  private static final long READING_NANOS = 100_000_000;

  private StoodLong() {}

  static boolean isIn(Evidence evidence) {
    long sentNanos = evidence.message().sent().nanos();
    return Stream.of(evidence.from().over(), evidence.to().over())
        .flatMap(Optional::stream)
        .allMatch(end -> end.nanos() - sentNanos >= READING_NANOS);
  }
}
