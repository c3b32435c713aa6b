package org.twinwire.core.finding.rule;

import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.Example;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.trace.Trace;

/** Three messages whose second half the tap gets 40 ms after the first. */
public final class DelayedAckExample implements Example {

  @Override
  public Trace trace() {
    ScriptedTrace script = new ScriptedTrace("rlpx").open().stream("rlpx");
    for (int i = 0; i < 3; i++) {
      Msg msg = script.send(LISTENER, "rlpx", 1, "", 300);
      script.tapRead(msg, 0, 32).after(40).tapRead(msg, 32, 308);
      script.carry(msg).decode(msg).deliver(msg);
    }
    return script.trace();
  }
}
