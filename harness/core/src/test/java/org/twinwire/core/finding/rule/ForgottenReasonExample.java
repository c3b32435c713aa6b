package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.connected;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.ForgottenReasonCase;
import org.twinwire.core.trace.Trace;

/** The listener ends the session, and the dialer reports no reason for it. */
public final class ForgottenReasonExample implements ForgottenReasonCase {

  @Override
  public Trace trace() {
    return connected("rlpx").leave(LISTENER, "").endSeen(DIALER).trace();
  }
}
