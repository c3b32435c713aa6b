package org.twinwire.refnode.link;

import org.twinwire.refnode.events.NodeEvent;

/**
 * Reports the Pings of a connection over RLPx. They carry nothing, but are answered in their order:
 * the number of a Ping is its name.
 */
final class NumberedPings {

  private final SessionTrace trace;
  private long sent;
  private long received;
  private long answered;

  NumberedPings(SessionTrace trace) {
    this.trace = trace;
  }

  void sent() {
    trace.add(new NodeEvent.PingSent(trace.session(), Long.toString(++sent)));
  }

  void received() {
    trace.add(new NodeEvent.PingReceived(trace.session(), Long.toString(++received)));
  }

  void answered() {
    trace.add(new NodeEvent.PingAnswered(trace.session(), Long.toString(++answered)));
  }
}
