package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.connected;
import static org.twinwire.core.finding.ExampleTraces.timeOut;
import static org.twinwire.core.trace.Role.DIALER;

import org.twinwire.core.finding.Example;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.trace.Trace;

/** The fifth stream within a second is never negotiated. */
public final class StreamLimitExample implements Example {

  @Override
  public Trace trace() {
    ScriptedTrace script = connected();
    for (int i = 2; i <= 5; i++) {
      script.stream("dialer-" + i);
    }
    script.openedHere("dialer-6").started("dialer-6", "1");
    Msg request = script.send(DIALER, "dialer-6", 3, "1", 12);
    return timeOut(script.carry(request)).trace();
  }
}
