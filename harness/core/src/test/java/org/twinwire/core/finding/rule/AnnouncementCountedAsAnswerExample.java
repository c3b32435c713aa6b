package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.connected;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.MissedHeadCase;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.trace.Trace;

/** The second announcement ends the request for the first block. */
public final class AnnouncementCountedAsAnswerExample implements MissedHeadCase {

  @Override
  public Trace trace() {
    ScriptedTrace script = connected("rlpx");
    script.head(LISTENER, 13, 0).pass(LISTENER, "dialer-0", 1, "", 40);
    script.started("dialer-0", "1").pass(DIALER, "dialer-0", 3, "1", 40);
    script.head(LISTENER, 14, 0).pass(LISTENER, "dialer-0", 1, "", 41);
    script.ended("1", "answered").pass(LISTENER, "dialer-0", 4, "1", 600);
    return script.trace();
  }
}
