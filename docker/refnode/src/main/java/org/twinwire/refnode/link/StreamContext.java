package org.twinwire.refnode.link;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import org.twinwire.refnode.behaviour.Behaviour;

/** What all streams of a connection share. */
record StreamContext(
    SessionTrace trace, ByteCounter counter, Behaviour behaviour, Channel channel) {

  EventLoop loop() {
    return channel.eventLoop();
  }

  /** Whether the connection still stands. */
  boolean connected() {
    return channel.isActive();
  }
}
