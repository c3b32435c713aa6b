package org.twinwire.core.finding.rule;

import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.PacketExample;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.trace.Packet;
import org.twinwire.core.trace.Trace;

/** The bootnode answers a FindNode whose time is over. */
public final class ExpiredPacketExample implements PacketExample {

  @Override
  public boolean missing() {
    return false;
  }

  @Override
  public Trace trace() {
    ScriptedTrace script = new ScriptedTrace("rlpx");
    Packet find = script.packet("find-node", "1700000000");
    return script
        .timeOfDay(1_700_000_030_000L)
        .passPacket(LISTENER, script.packet("ping", "1700000050"))
        .passPacket(DIALER, script.packet("pong", "1700000050"))
        .passPacket(DIALER, find)
        .sendPacket(LISTENER, script.packet("neighbours", "1700000050"))
        .trace();
  }
}
