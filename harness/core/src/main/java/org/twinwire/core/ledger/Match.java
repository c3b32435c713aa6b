package org.twinwire.core.ledger;

import java.util.List;

/**
 * Which sent messages some of the receiver's events at one station stand for.
 *
 * @param sends positions among the messages sent on the lane; empty: nobody sent it
 */
public record Match(Kind kind, List<Integer> sends, List<Sighting> seen) {

  public Match {
    sends = List.copyOf(sends);
    seen = List.copyOf(seen);
  }

  public enum Kind {
    /** One event, one message, same digest. */
    WHOLE,
    /** What was seen at this station before, once more. */
    AGAIN,
    /** One event that is as long as several consecutive messages together. */
    MERGED,
    /** Several events that are together as long as one or more consecutive messages. */
    PARTS,
    /** The message by its code and id or length, but with another digest. */
    ALTERED,
    /** Nothing that was sent. */
    STRANGE
  }
}
