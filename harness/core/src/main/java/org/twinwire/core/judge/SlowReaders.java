package org.twinwire.core.judge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.ledger.Silence;
import org.twinwire.core.ledger.Silences;

/** Notes that a node paused so long that it might have been considered stuck, and then went on. */
public final class SlowReaders {

  private static final long NANOS_PER_MILLI = 1_000_000;

  private SlowReaders() {}

  /** Returns a sentence about the longest such pause in any of the cases. */
  public static Optional<String> note(List<JudgedCase> cases) {
    return cases.stream()
        .flatMap(judged -> Silences.longest(judged.trace().events()).stream())
        .filter(Silence::isSuspicious)
        .max(Comparator.comparingLong(Silence::nanos))
        .map(SlowReaders::text);
  }

  private static String text(Silence silence) {
    return "slow reader: the %s was silent for %d ms and then went on; meanwhile %s"
        .formatted(
            silence.node().word(),
            silence.nanos() / NANOS_PER_MILLI,
            lowerCase(silence.outstanding().what()));
  }

  private static String lowerCase(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
