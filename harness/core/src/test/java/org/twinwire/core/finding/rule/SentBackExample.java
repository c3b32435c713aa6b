package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.connected;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import org.twinwire.core.finding.PoolCase;
import org.twinwire.core.ledger.PoolBreach;
import org.twinwire.core.ledger.PoolTraffic;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.trace.Trace;

/** The listener passes on what came to where it came from. */
public final class SentBackExample implements PoolCase {

  @Override
  public Trace trace() {
    ScriptedTrace script = connected("rlpx");
    script.named(script.pass(DIALER, "dialer-0", 2, "", 250), "0xa1", "0xa2");
    script.added(LISTENER, "0xa1", "0xa2");
    script.named(script.pass(LISTENER, "dialer-0", 2, "", 250), "0xa1", "0xa2");
    return script.trace();
  }

  @Override
  public List<PoolBreach> breaches(PoolTraffic listener, PoolTraffic dialer) {
    return listener.sentBack(at -> false);
  }
}
