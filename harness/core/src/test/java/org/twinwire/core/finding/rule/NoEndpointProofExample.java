package org.twinwire.core.finding.rule;

import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.PacketExample;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.trace.Trace;

/** The bootnode answers a FindNode of an address that has never answered a ping. */
public final class NoEndpointProofExample implements PacketExample {

  @Override
  public boolean missing() {
    return false;
  }

  @Override
  public Trace trace() {
    ScriptedTrace script = new ScriptedTrace("rlpx");
    return script
        .timeOfDay(1_700_000_030_000L)
        .passPacket(DIALER, script.packet("find-node", "1700000050"))
        .sendPacket(LISTENER, script.packet("neighbours", "1700000050"))
        .trace();
  }
}
