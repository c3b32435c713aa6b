package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.STREAM;
import static org.twinwire.core.finding.ExampleTraces.answer;
import static org.twinwire.core.finding.ExampleTraces.timeOut;
import static org.twinwire.core.trace.Role.DIALER;

import org.twinwire.core.finding.Example;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.trace.Trace;

/** The dialer's own announcement waits for the socket while it stops reading. */
public final class PausedAfterBackPressureExample implements Example {

  @Override
  public Trace trace() {
    return answer(
        (script, answer) -> {
          Msg waiting = script.send(DIALER, STREAM, 7, "", 70_000);
          script.write(answer).after(40).carry(waiting).decode(waiting).deliver(waiting);
          timeOut(script);
        });
  }
}
