package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;

/** Which session a step of a node acts on: the one it connected, or its end of that one. */
final class Sessions {

  /** A listener reports its end of a session before the dialer has the remote Status, or soon. */
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

  /** Empty before the first session. */
  Optional<String> of(Role by) {
    if (!current.isEmpty() && !current.containsKey(by)) {
      otherEnd(by).ifPresent(session -> current.put(by, session));
    }
    return Optional.ofNullable(current.get(by));
  }

  /** A node whose peer has reported more sessions than itself has one to report yet. */
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
