package org.twinwire.runner.run;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.twinwire.core.ledger.Silence;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.trace.Role;

/** What is known of how long nodes are silent and then go on. Safe for use by several threads. */
final class SettleTimes {

  private final Map<String, Long> silences = new ConcurrentHashMap<>();

  /** Takes a silence of a node of this comparison; false if it was known to be about as slow. */
  boolean learn(PlannedComparison planned, Silence silence) {
    String node = planned.node(silence.node());
    long known = silences.getOrDefault(node, 0L);
    silences.merge(node, silence.nanos(), Math::max);
    return silence.nanos() > known + known / 2;
  }

  /** The longest silence known of either node of this comparison. */
  Duration slowest(PlannedComparison planned) {
    return Stream.of(Role.values())
        .map(role -> Duration.ofNanos(silences.getOrDefault(planned.node(role), 0L)))
        .max(Duration::compareTo)
        .orElseThrow();
  }
}
