package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.HEADERS;
import static org.twinwire.core.finding.ExampleTraces.STREAM;
import static org.twinwire.core.finding.ExampleTraces.connected;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.Example;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.trace.Trace;

/** The listener answers, and nobody asked. */
public final class NeverAskedExample implements Example {

  @Override
  public Trace trace() {
    ScriptedTrace script = connected().stream(STREAM);
    script.pass(LISTENER, STREAM, HEADERS, "9", 300);
    return script.trace();
  }
}
