package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.Optional;
import org.twinwire.runner.runtime.RunningNode;

/** How a started program ended, for a person. */
final class Death {

  /** Between a socket that breaks off and an exit code to be had. */
  private static final Duration LIMIT = Duration.ofSeconds(1);

  private static final int LAST_LINES = 10;

  private Death() {}

  /** One line on its end and its last words; empty while it runs. */
  static Optional<String> of(RunningNode running, String who) {
    return of(running, who, LIMIT);
  }

  /** The same, if it ends within {@code limit}. */
  static Optional<String> of(RunningNode running, String who, Duration limit) {
    return running
        .death(limit)
        .map(
            how ->
                "%s died: %s; its last lines:%n%s"
                    .formatted(who, how, String.join("\n", running.log().last(LAST_LINES))));
  }
}
