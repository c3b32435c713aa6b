package org.twinwire.core.finding.rule;

import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.PacketExample;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.trace.Packet;
import org.twinwire.core.trace.PacketFate;
import org.twinwire.core.trace.Trace;

/** The tap loses the ping, so that no pong comes. */
public final class PacketLostExample implements PacketExample {

  @Override
  public boolean missing() {
    return true;
  }

  @Override
  public Trace trace() {
    ScriptedTrace script = new ScriptedTrace("rlpx");
    Packet ping = script.packet("ping", "");
    return script.sendPacket(DIALER, ping).tapPacket(LISTENER, ping, PacketFate.LOST).trace();
  }
}
