package org.twinwire.refnode.session;

import io.netty.channel.EventLoop;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.behaviour.Hooks;
import org.twinwire.refnode.chain.Chain;
import org.twinwire.refnode.link.SessionTrace;

/** What a session works with. */
public record SessionContext(
    Chain chain,
    Behaviour behaviour,
    Hooks hooks,
    SessionTrace trace,
    RequestIds requestIds,
    EventLoop loop) {}
