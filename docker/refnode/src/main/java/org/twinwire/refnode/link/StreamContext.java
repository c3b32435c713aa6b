package org.twinwire.refnode.link;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import org.twinwire.refnode.behaviour.Attachment;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Hooks;
import org.twinwire.refnode.behaviour.Listening;
import org.twinwire.refnode.behaviour.Negotiating;
import org.twinwire.refnode.link.Connections.Terms;

/** What all streams of a connection share. */
record StreamContext(
    SessionTrace trace,
    ByteCounter counter,
    Behaviour behaviour,
    Listening listening,
    Channel channel,
    Hooks hooks,
    BusyReaders readers) {

  static StreamContext of(Channel channel, String stack, ByteCounter counter, Terms terms) {
    Listening usual =
        stack.equals(Connections.RLPX)
            ? terms.behaviour().listening().with(Attachment.BEFORE_NEGOTIATION)
            : terms.behaviour().listening();
    return new StreamContext(
        terms.trace(),
        counter,
        terms.behaviour(),
        terms.hooks().change(usual, (hook, listening) -> hook.listening(listening, stack)),
        channel,
        terms.hooks(),
        new BusyReaders(channel, terms.behaviour().readPause(), terms.hooks()));
  }

  EventLoop loop() {
    return channel.eventLoop();
  }

  /** Whether the side that opens a stream waits for nothing before it writes. */
  boolean isLazy() {
    return behaviour.negotiating() == Negotiating.LAZY || hooks.any(Hook::isEager);
  }

  /** Whether the connection still stands. */
  boolean connected() {
    return channel.isActive();
  }
}
