package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.HEADERS;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.Example;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.trace.Trace;

/** A black box asks the same 8 s after it was answered, and goes on then. */
public final class AnswerIgnoredExample implements Example {

  @Override
  public Trace trace() {
    ScriptedTrace script = new ScriptedTrace("rlpx").open().stream("rlpx");
    script.ask(DIALER, "rlpx", 3, "1", "0xaa");
    script.pass(LISTENER, "rlpx", HEADERS, "1", 527);
    script.after(8_000).ask(DIALER, "rlpx", 3, "2", "0xaa");
    script.pass(LISTENER, "rlpx", HEADERS, "2", 527);
    script.ask(DIALER, "rlpx", 3, "3", "0xbb");
    script.pass(LISTENER, "rlpx", HEADERS, "3", 15_654);
    return script.blackBox(DIALER).trace();
  }
}
