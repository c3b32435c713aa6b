package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.twinwire.runner.runtime.ProcessEnd;
import org.twinwire.runner.runtime.RunningNode;

/**
 * The end of a program that this run did not stop.
 *
 * @param who names the program in messages
 * @param lastLines of its output
 */
record Death(String who, ProcessEnd end, List<String> lastLines) {

  /** Time from a broken socket until the exit code is available. */
  static final Duration LIMIT = Duration.ofSeconds(1);

  private static final int LAST_LINES = 10;

  Death {
    lastLines = List.copyOf(lastLines);
  }

  /** Returns the death; empty if the program still runs after {@code wait}. */
  static Optional<Death> of(RunningNode running, String who, Duration wait) {
    return running.death(wait).map(end -> new Death(who, end, running.log().last(LAST_LINES)));
  }

  /** Describes the end in one line, followed by the last lines of output. */
  String text() {
    return "%s died: %s; its last lines:%n%s"
        .formatted(who, end.how(), String.join("\n", lastLines));
  }
}
