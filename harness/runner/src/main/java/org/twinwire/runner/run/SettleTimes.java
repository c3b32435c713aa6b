package org.twinwire.runner.run;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.twinwire.core.ledger.Silence;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.trace.Role;

/** The known silences after which nodes went on. Thread-safe. */
final class SettleTimes {

  private final Map<String, Long> silences = new ConcurrentHashMap<>();

  /** Adds a silence of a node of this comparison; returns false if a similar one was known. */
  boolean learn(PlannedComparison planned, Silence silence) {
    String node = planned.node(silence.node());
    long known = silences.getOrDefault(node, 0L);
    silences.merge(node, silence.nanos(), Math::max);
    return silence.nanos() > known + known / 2;
  }

  /** Returns the longest known silence of either node of this comparison. */
  Duration slowest(PlannedComparison planned) {
    return Stream.of(Role.values())
        .map(role -> Duration.ofNanos(silences.getOrDefault(planned.node(role), 0L)))
        .max(Duration::compareTo)
        .orElseThrow();
  }
}
