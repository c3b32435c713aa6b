package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;

/**
 * Finds the session that a step of a node acts on: the one it connected, or its end of that
 * session.
 */
final class Sessions {

  /** How long a listener may take to report its end of a session after the dialer connected. */
  private static final Duration REPORT_LIMIT = Duration.ofSeconds(2);

  private final CaseFeeds feeds;
  private final Map<Role, String> current = new EnumMap<>(Role.class);

  Sessions(CaseFeeds feeds) {
    this.feeds = feeds;
  }

  void learn(Role by, List<Outcome> outcomes) {
    if (outcomes.getFirst() instanceof Outcome.Connected made) {
      current.clear();
      current.put(by, made.session());
    }
  }

  /** Returns the session; empty before the first one. */
  Optional<String> of(Role by) {
    if (!current.isEmpty() && !current.containsKey(by)) {
      otherEnd(by).ifPresent(session -> current.put(by, session));
    }
    return Optional.ofNullable(current.get(by));
  }

  /**
   * Returns the node's end of the last session. If its peer has reported more sessions, the node's
   * report is still to come.
   */
  private Optional<String> otherEnd(Role by) {
    feeds.fetch();
    long ends = Math.max(1, feeds.sessions(by.other()));
    Deadline limit = Deadline.in(REPORT_LIMIT, System::nanoTime);
    while (feeds.sessions(by) < ends && !limit.isOver()) {
      feeds.fetch(by, limit.left());
    }
    return feeds.lastSession(by);
  }
}
