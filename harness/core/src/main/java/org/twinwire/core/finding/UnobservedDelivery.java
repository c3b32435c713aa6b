package org.twinwire.core.finding;

import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.Coverage;
import org.twinwire.core.ledger.Direction;
import org.twinwire.core.ledger.Unwritten;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/**
 * Recognises messages that left the observed part: sent to a black box, and not held back by
 * anything on the way that reports. What became of them is not known, so it is no deviation.
 */
final class UnobservedDelivery {

  private UnobservedDelivery() {}

  static boolean left(Direction direction, int position) {
    if (direction.to().observed()) {
      return false;
    }
    Event.MessageSent sent = direction.sends().get(position);
    return !keptByTap(direction, sent)
        && (!Unwritten.is(direction.from(), sent) || ended(direction));
  }

  private static boolean keptByTap(Direction direction, Event.MessageSent sent) {
    Connection connection = direction.connection();
    Role towards = direction.to().role();
    boolean keeps =
        connection.held(towards).isPresent()
            || connection.tapped(Event.TapCut.class).findFirst().isPresent();
    Coverage<Event.TapForwarded> forwarded = connection.forwarded(towards);
    return keeps && (forwarded.bytes() == 0 || !forwarded.includes(sent.bytes()));
  }

  /**
   * Tests whether the session ended: neither side can observe how that affects the last messages.
   */
  private static boolean ended(Direction direction) {
    return direction.from().over().isPresent();
  }
}
