package org.twinwire.core.finding;

import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.Direction;
import org.twinwire.core.ledger.Unwritten;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/**
 * Tells which messages left the observed part: sent to a black box, and nothing on the way that
 * reports kept them back. Their fate is not known, so it is no deviation.
 */
public final class UnobservedDelivery {

  private UnobservedDelivery() {}

  public static boolean left(Direction lane, int position) {
    if (lane.to().observed()) {
      return false;
    }
    Event.MessageSent sent = lane.sends().get(position);
    return !keptByTap(lane, sent) && (!Unwritten.is(lane.from(), sent) || ended(lane));
  }

  private static boolean keptByTap(Direction lane, Event.MessageSent sent) {
    Connection connection = lane.connection();
    Role towards = lane.to().role();
    boolean keeps =
        connection.held(towards).isPresent()
            || connection.tapped(Event.TapCut.class).findFirst().isPresent();
    return keeps && connection.tappedTo(towards, sent.to()).isEmpty();
  }

  /** What a session's end did to the last messages is seen at neither end. */
  private static boolean ended(Direction lane) {
    return lane.from().over().isPresent();
  }
}
