package org.twinwire.core.finding.rule;

import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.PacketExample;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.trace.Packet;
import org.twinwire.core.trace.Trace;

/** The bootnode drops the ping and says why. */
public final class PacketRefusedExample implements PacketExample {

  @Override
  public boolean missing() {
    return true;
  }

  @Override
  public Trace trace() {
    ScriptedTrace script = new ScriptedTrace("rlpx");
    Packet ping = script.packet("ping", "");
    return script
        .sendPacket(DIALER, ping)
        .refusePacket(LISTENER, ping, "packet: 3 bytes behind the list")
        .trace();
  }
}
