package org.twinwire.refnode.session;

import io.netty.channel.EventLoop;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.behaviour.Hooks;
import org.twinwire.refnode.chain.Chain;
import org.twinwire.refnode.chain.MovingChain;
import org.twinwire.refnode.link.SessionTrace;
import org.twinwire.refnode.pool.TransactionPool;

/** What a session works with. */
public record SessionContext(
    MovingChain chains,
    TransactionPool pool,
    Announcements announcements,
    Behaviour behaviour,
    Hooks hooks,
    SessionTrace trace,
    RequestIds requestIds,
    EventLoop loop) {

  /** The chain as it is now. */
  Chain chain() {
    return chains.current();
  }
}
