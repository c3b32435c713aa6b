package org.twinwire.core.expectation;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.ledger.ClockSlack;

/** The times during which a script expects its sessions to end. */
public record ExpectedEnds(List<Window> windows) {

  /** No session is expected to end. */
  public static final ExpectedEnds NONE = new ExpectedEnds(List.of());

  public ExpectedEnds {
    windows = List.copyOf(windows);
  }

  /**
   * The time of a step that expects every session opened before its end to be ended.
   *
   * @param mayDrop whether messages sent before the end may be dropped with it
   */
  public record Window(long fromNanos, long toNanos, boolean mayDrop) {

    /** Creates a window in which messages sent before the end must not be dropped. */
    public Window(long fromNanos, long toNanos) {
      this(fromNanos, toNanos, false);
    }
  }

  /**
   * Returns the window in which a connection opened and closed at these times was expected to end.
   */
  public Optional<Window> of(long openedNanos, long closedNanos) {
    return windows.stream()
        .filter(window -> openedNanos <= window.toNanos() + ClockSlack.NANOS)
        .filter(window -> closedNanos >= window.fromNanos() - ClockSlack.NANOS)
        .findFirst();
  }
}
