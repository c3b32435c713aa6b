package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.twinwire.runner.runtime.ProcessEnd;
import org.twinwire.runner.runtime.RunningNode;

/**
 * The end of a program that nobody had ended.
 *
 * @param who names the program in messages
 * @param lastLines of its output
 */
record Death(String who, ProcessEnd end, List<String> lastLines) {

  /** Between a socket that breaks off and an exit code to be had. */
  static final Duration LIMIT = Duration.ofSeconds(1);

  private static final int LAST_LINES = 10;

  Death {
    lastLines = List.copyOf(lastLines);
  }

  /** Empty if the program still runs after {@code wait}. */
  static Optional<Death> of(RunningNode running, String who, Duration wait) {
    return running.death(wait).map(end -> new Death(who, end, running.log().last(LAST_LINES)));
  }

  /** One line on the end, and the last words. */
  String text() {
    return "%s died: %s; its last lines:%n%s"
        .formatted(who, end.how(), String.join("\n", lastLines));
  }
}
