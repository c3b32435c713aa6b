package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.trace.DisconnectReason;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.LimitKind;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.runtime.LimitException;

/**
 * Recognises a dial that came too soon: the peer still counts a closed session and answers
 * already-connected. The script is then played again from its beginning, with a pause before every
 * {@code connect}. While another session of the script is open, the same answer says that the peer
 * takes no second one.
 */
final class Redial {

  private Redial() {}

  /**
   * Tests whether the {@code outcome} of a dial shows that the peer still counts a closed session.
   * If the script has another session open, it provoked the refusal itself.
   */
  static boolean cameTooSoon(Outcome outcome, CaseFeeds feeds) {
    if (outcome instanceof Outcome.Connected) {
      return false;
    }
    feeds.fetch();
    return Stream.of(Role.values()).allMatch(role -> feeds.openSessions(role).isEmpty())
        && saysAlreadyConnected(outcome, feeds);
  }

  private static boolean isRefusal(Outcome outcome) {
    return outcome instanceof Outcome.Disconnected end && saysSo(end.reason());
  }

  /**
   * Returns why the peer takes no further session; empty if it does not say that it counts the one
   * that the script has open.
   */
  static Optional<String> onePerPeer(Outcome outcome, CaseFeeds feeds, String peer) {
    if (outcome instanceof Outcome.Connected) {
      return Optional.empty();
    }
    feeds.fetch();
    boolean open = Stream.of(Role.values()).anyMatch(role -> !feeds.openSessions(role).isEmpty());
    return open && saysAlreadyConnected(outcome, feeds)
        ? Optional.of(
            "%s: takes one session of a peer (%s)"
                .formatted(peer, DisconnectReason.ALREADY_CONNECTED))
        : Optional.empty();
  }

  private static boolean saysAlreadyConnected(Outcome outcome, CaseFeeds feeds) {
    return isRefusal(outcome) || Stream.of(Role.values()).anyMatch(role -> refused(feeds, role));
  }

  /** Tests whether the last session was refused. */
  private static boolean refused(CaseFeeds feeds, Role role) {
    return feeds.of(role).stream()
        .flatMap(event -> event instanceof Event.SessionClosed e ? Stream.of(e) : Stream.empty())
        .filter(end -> feeds.lastSession(role).filter(end.session()::equals).isPresent())
        .anyMatch(end -> saysSo(end.reason()));
  }

  private static boolean saysSo(Optional<String> reason) {
    return reason.filter(DisconnectReason.ALREADY_CONNECTED::isNamedBy).isPresent();
  }

  /** Returns the note for a trace whose script was played {@code times} more. */
  static String note(String peer, int times, Duration pause) {
    return "%s still counted a closed session (%s) %s; the script is played again, with %d ms before each connect"
        .formatted(
            peer,
            DisconnectReason.ALREADY_CONNECTED,
            times == 1 ? "once" : times + " times",
            pause.toMillis());
  }

  /** Returns the failure if the peer never accepts a new session. */
  static LimitException givenUp(String peer, List<Duration> pauses) {
    long millis = pauses.stream().mapToLong(Duration::toMillis).sum();
    return new LimitException(
        LimitKind.REDIAL,
        "%s: still counts a closed session (%s) after %d ms (expected: a new session)"
            .formatted(peer, DisconnectReason.ALREADY_CONNECTED, millis));
  }
}
