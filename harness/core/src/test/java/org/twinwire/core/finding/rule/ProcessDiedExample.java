package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.STREAM;
import static org.twinwire.core.finding.ExampleTraces.connected;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.Example;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.trace.Fatality;
import org.twinwire.core.trace.Trace;

/** The listener ends by itself when a request has reached it. */
public final class ProcessDiedExample implements Example {

  @Override
  public Trace trace() {
    ScriptedTrace script = connected().stream(STREAM).started(STREAM, "1");
    script.write(script.send(DIALER, STREAM, 3, "1", 12));
    return script.died(LISTENER, Fatality.EXITED, "exit code 3", "panic").trace();
  }
}
