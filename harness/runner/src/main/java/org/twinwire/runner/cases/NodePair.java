package org.twinwire.runner.cases;

import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.runtime.NodeNetwork;

/** A dialer and a listener that can reach each other. Closing it ends both. */
public record NodePair(NodeNetwork network, PairNode dialer, PairNode listener)
    implements AutoCloseable {

  public PairNode node(Role role) {
    return role == Role.DIALER ? dialer : listener;
  }

  /** What happened to a node that is gone; empty while both run. */
  public Optional<String> death() {
    return Stream.of(dialer, listener).flatMap(node -> node.death().stream()).findFirst();
  }

  /** The longer of the two round trips to the control ports. */
  long roundTripNanos() {
    return Math.max(dialer.clock().roundTripNanos(), listener.clock().roundTripNanos());
  }

  @Override
  public void close() {
    network.close();
  }
}
