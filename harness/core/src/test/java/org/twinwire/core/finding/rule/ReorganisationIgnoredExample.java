package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.connected;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.MissedHeadCase;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.trace.Trace;

/** The dialer fetches a branch, and keeps its head. */
public final class ReorganisationIgnoredExample implements MissedHeadCase {

  @Override
  public Trace trace() {
    ScriptedTrace script = connected("rlpx");
    script.head(LISTENER, 15, 2).pass(LISTENER, "dialer-0", 7, "", 900);
    script.started("dialer-0", "1").pass(DIALER, "dialer-0", 3, "1", 40);
    script.pass(LISTENER, "dialer-0", 4, "1", 600);
    script.ended("1", "answered").started("dialer-0", "2");
    script.pass(DIALER, "dialer-0", 5, "2", 40);
    script.pass(LISTENER, "dialer-0", 6, "2", 600);
    return script.ended("2", "answered").trace();
  }
}
