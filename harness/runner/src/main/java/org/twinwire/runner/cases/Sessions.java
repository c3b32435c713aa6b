package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;

/** Which session a step of a node acts on: the one it connected, else the last one it reported. */
final class Sessions {

  /** A listener reports its end of a session before the dialer has the remote Status, or soon. */
  private static final Duration REPORT_LIMIT = Duration.ofSeconds(2);

  private final CaseFeeds feeds;
  private final Map<Role, String> connected = new EnumMap<>(Role.class);

  Sessions(CaseFeeds feeds) {
    this.feeds = feeds;
  }

  void learn(Role by, List<Outcome> outcomes) {
    if (outcomes.getFirst() instanceof Outcome.Connected made) {
      connected.put(by, made.session());
    }
  }

  Optional<String> of(Role by) {
    if (connected.containsKey(by)) {
      return Optional.of(connected.get(by));
    }
    if (connected.isEmpty()) {
      return Optional.empty();
    }
    if (feeds.lastSession(by).isEmpty()) {
      feeds.fetch(by, REPORT_LIMIT);
    }
    return feeds.lastSession(by);
  }
}
