package org.twinwire.core.ledger;

import java.util.List;

/**
 * Events of the receiver at one station, and the sent messages they represent.
 *
 * @param sends positions of the messages in their direction; empty if no sent message matches
 */
public record Match(Kind kind, List<Integer> sends, List<Sighting> seen) {

  public Match {
    sends = List.copyOf(sends);
    seen = List.copyOf(seen);
  }

  public enum Kind {
    /** One event for one message, with the same digest. */
    WHOLE,
    /** A repetition of what was already seen at this station. */
    REPEATED,
    /** One event as long as several consecutive messages together. */
    MERGED,
    /** Several events that together are as long as one or more consecutive messages. */
    PARTS,
    /** One event with the message's code and either its id or its length, but another digest. */
    ALTERED,
    /** An event that matches no sent message. */
    UNMATCHED
  }
}
