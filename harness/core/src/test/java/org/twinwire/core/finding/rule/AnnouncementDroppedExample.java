package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.connected;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.MissedHeadCase;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.trace.Trace;

/** The second block is announced, and the dialer does nothing. */
public final class AnnouncementDroppedExample implements MissedHeadCase {

  @Override
  public Trace trace() {
    ScriptedTrace script = connected("rlpx");
    script.head(LISTENER, 13, 0).pass(LISTENER, "dialer-0", 7, "", 900);
    script.head(DIALER, 13, 0);
    script.head(LISTENER, 14, 0).pass(LISTENER, "dialer-0", 7, "", 901);
    return script.trace();
  }
}
