package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.HEADERS;
import static org.twinwire.core.finding.ExampleTraces.STREAM;
import static org.twinwire.core.finding.ExampleTraces.connected;
import static org.twinwire.core.finding.ExampleTraces.timeOut;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.Example;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.trace.Trace;

/** The answer is sent when the request has timed out. */
public final class LateAnswerExample implements Example {

  @Override
  public Trace trace() {
    ScriptedTrace script = connected().stream(STREAM).started(STREAM, "1");
    script.pass(DIALER, STREAM, 3, "1", 12);
    timeOut(script).pass(LISTENER, STREAM, HEADERS, "1", 5123);
    return script.trace();
  }
}
