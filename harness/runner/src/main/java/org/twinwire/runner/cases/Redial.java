package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.runtime.LimitException;

/**
 * A dial that came too soon: the peer still counts a session that is over, and says
 * already-connected. The script is played again from its beginning, with a pause before every
 * {@code connect}.
 */
final class Redial {

  /** Its name among limits, in traces. */
  static final String LIMIT = "redial";

  /** DiscAlreadyConnected of the p2p capability, as the node contract writes reasons. */
  private static final String ALREADY_CONNECTED = "0x05";

  private Redial() {}

  /**
   * Whether the {@code outcome} of a dial is that the peer counts a session that is over. A script
   * that has another session open has provoked it.
   */
  static boolean cameTooSoon(Outcome outcome, CaseFeeds feeds) {
    if (outcome instanceof Outcome.Connected) {
      return false;
    }
    feeds.fetch();
    return Stream.of(Role.values()).allMatch(role -> feeds.openSessions(role).isEmpty())
        && (isRefusal(outcome) || Stream.of(Role.values()).anyMatch(role -> refused(feeds, role)));
  }

  private static boolean isRefusal(Outcome outcome) {
    return outcome instanceof Outcome.Disconnected end && saysSo(end.reason());
  }

  /** Whether the session that came last was refused. */
  private static boolean refused(CaseFeeds feeds, Role role) {
    return feeds.of(role).stream()
        .flatMap(event -> event instanceof Event.SessionClosed e ? Stream.of(e) : Stream.empty())
        .filter(end -> feeds.lastSession(role).filter(end.session()::equals).isPresent())
        .anyMatch(end -> saysSo(end.reason()));
  }

  private static boolean saysSo(Optional<String> reason) {
    return reason.filter(text -> text.startsWith(ALREADY_CONNECTED)).isPresent();
  }

  /** What to note in a trace, when the script had to be played {@code times} more. */
  static String note(String peer, int times, Duration pause) {
    return "%s counted a session that was over (%s already-connected) %s; the script is played again, with %d ms before each connect"
        .formatted(
            peer, ALREADY_CONNECTED, times == 1 ? "once" : times + " times", pause.toMillis());
  }

  /** What it comes to when the peer does not let go. */
  static LimitException givenUp(String peer, List<Duration> pauses) {
    long millis = pauses.stream().mapToLong(Duration::toMillis).sum();
    return new LimitException(
        LIMIT,
        "%s: still counts a session that is over (%s already-connected) after %d ms (expected: a new session)"
            .formatted(peer, ALREADY_CONNECTED, millis));
  }
}
