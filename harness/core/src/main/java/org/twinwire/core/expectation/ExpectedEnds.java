package org.twinwire.core.expectation;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.ledger.ClockSlack;
import org.twinwire.core.ledger.Connection;

/** The times during which a script expects its sessions to end. */
public record ExpectedEnds(List<Window> windows, CaseSessions sessions) {

  /** No session is expected to end. */
  public static final ExpectedEnds NONE = new ExpectedEnds(List.of());

  public ExpectedEnds {
    windows = List.copyOf(windows);
  }

  /** The times for a script with one session. */
  public ExpectedEnds(List<Window> windows) {
    this(windows, CaseSessions.ONE);
  }

  /**
   * The time of a step that expects its session to be ended, if that was opened before the step's
   * end.
   *
   * @param mayDrop whether messages sent before the end may be dropped with it
   * @param session of the script; empty: every session
   */
  public record Window(long fromNanos, long toNanos, boolean mayDrop, Optional<String> session) {

    /** Creates a window in which messages sent before the end must not be dropped. */
    public Window(long fromNanos, long toNanos) {
      this(fromNanos, toNanos, false, Optional.empty());
    }
  }

  /** Returns the window in which a connection that was closed at this time was expected to end. */
  public Optional<Window> of(Connection connection, long closedNanos) {
    return windows.stream()
        .filter(window -> sessions.mayBe(connection.index(), window.session()))
        .filter(window -> connection.openedNanos() <= window.toNanos() + ClockSlack.NANOS)
        .filter(window -> closedNanos >= window.fromNanos() - ClockSlack.NANOS)
        .findFirst();
  }
}
