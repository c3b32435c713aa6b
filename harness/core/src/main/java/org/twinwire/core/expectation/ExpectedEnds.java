package org.twinwire.core.expectation;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.ledger.ClockSlack;

/** The times in which a script expects that its sessions end. */
public record ExpectedEnds(List<Window> windows) {

  /** No session may end. */
  public static final ExpectedEnds NONE = new ExpectedEnds(List.of());

  public ExpectedEnds {
    windows = List.copyOf(windows);
  }

  /**
   * The step that expects the end of every session opened before it was over.
   *
   * @param mayDrop whether what was sent before the end may be dropped with it
   */
  public record Window(long fromNanos, long toNanos, boolean mayDrop) {

    /** Of an end that is no excuse for what was sent before it. */
    public Window(long fromNanos, long toNanos) {
      this(fromNanos, toNanos, false);
    }
  }

  /** The window in which a connection opened and closed at these times was to end. */
  public Optional<Window> of(long openedNanos, long closedNanos) {
    return windows.stream()
        .filter(window -> openedNanos <= window.toNanos() + ClockSlack.NANOS)
        .filter(window -> closedNanos >= window.fromNanos() - ClockSlack.NANOS)
        .findFirst();
  }
}
