package org.twinwire.refnode.link;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.link.Connections.Terms;

/** What all streams of a connection share. */
record StreamContext(
    SessionTrace trace,
    ByteCounter counter,
    Behaviour behaviour,
    Channel channel,
    ReadingFaults faults,
    BusyReaders readers) {

  static StreamContext of(Channel channel, ByteCounter counter, Terms terms) {
    return new StreamContext(
        terms.trace(),
        counter,
        EarlyFault.on(terms.behaviour()),
        channel,
        new ReadingFaults(terms.behaviour().fault()),
        new BusyReaders(channel, terms.behaviour()));
  }

  EventLoop loop() {
    return channel.eventLoop();
  }

  /** Whether the connection still stands. */
  boolean connected() {
    return channel.isActive();
  }
}
