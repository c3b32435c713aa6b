package org.twinwire.core.consistency;

import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.EventCodec;

/**
 * An event that cannot be true beside the others of its node.
 *
 * @param got what it says
 * @param expected what the node contract has in its place
 */
public record Contradiction(Event event, String got, String expected) {

  /** One line for a person. */
  public String text() {
    return "event %d, %s: %s (expected: %s)"
        .formatted(event.seq(), EventCodec.typeOf(event), got, expected);
  }
}
