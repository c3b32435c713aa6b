package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.connected;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import java.util.Set;
import org.twinwire.core.finding.PoolCase;
import org.twinwire.core.ledger.PoolBreach;
import org.twinwire.core.ledger.PoolTraffic;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.trace.Trace;

/** The listener asks for one of two announced transactions. */
public final class NeverFetchedExample implements PoolCase {

  @Override
  public Trace trace() {
    ScriptedTrace script = connected("rlpx");
    script.named(script.pass(DIALER, "dialer-0", 8, "", 40), "0xa1", "0xa2");
    script.named(script.pass(LISTENER, "dialer-0", 9, "1", 37), "0xa1");
    script.pass(DIALER, "dialer-0", 10, "1", 130);
    script.added(LISTENER, "0xa1");
    return script.trace();
  }

  @Override
  public List<PoolBreach> breaches(PoolTraffic listener, PoolTraffic dialer) {
    return dialer
        .named(EthCode.NEW_POOLED_TRANSACTION_HASHES)
        .flatMap(announced -> listener.neverAsked(announced, Set.of("0xa2")).stream())
        .toList();
  }
}
