package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.connected;

import org.twinwire.core.finding.Example;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.trace.Trace;

/** Three streams that the dialer has ended, and the listener answered on long ago. */
public final class StreamsLeftOpenExample implements Example {

  @Override
  public Trace trace() {
    ScriptedTrace script = connected();
    for (int i = 2; i < 5; i++) {
      script.askedAndEnded("dialer-" + i, Integer.toString(i));
    }
    return script.after(1_100).tearDown().trace();
  }
}
