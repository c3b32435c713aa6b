package org.twinwire.core.finding.rule;

import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.Example;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.trace.Trace;

/** The dialer's Status comes with its Hello, and the listener cannot inflate it. */
public final class SnappyNotYetOnExample implements Example {

  @Override
  public Trace trace() {
    ScriptedTrace script = new ScriptedTrace("rlpx").open();
    return script
        .carry(script.send(DIALER, "rlpx", 0, "", 87))
        .negotiated(LISTENER, "rlpx")
        .listener(LISTENER, "rlpx")
        .close(LISTENER, "local: snappy: got RLP as it stands (expected: a block)")
        .trace();
  }
}
