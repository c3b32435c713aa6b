package org.twinwire.runner.cases;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.control.ControlClient;
import org.twinwire.runner.runtime.NodeNetwork;

/**
 * A dialer and a listener that can reach each other. Closing it ends both.
 *
 * @param tap there once a case needed it
 */
public record NodePair(
    NodeNetwork network, PairMember dialer, PairMember listener, Optional<TapNode> tap)
    implements AutoCloseable {

  public PairMember node(Role role) {
    return role == Role.DIALER ? dialer : listener;
  }

  /** The node of {@code role}, if it has a control port. */
  public Optional<PairNode> driven(Role role) {
    return node(role) instanceof PairNode node ? Optional.of(node) : Optional.empty();
  }

  List<BlackBox> blackBoxes() {
    return Stream.of(dialer, listener)
        .flatMap(node -> node instanceof BlackBox box ? Stream.of(box) : Stream.empty())
        .toList();
  }

  /** Where the runner opens sessions of its own; empty if one of the nodes is a black box. */
  Optional<ControlClient> freeDialer() {
    return blackBoxes().isEmpty() ? driven(Role.DIALER).map(PairNode::client) : Optional.empty();
  }

  /** The same nodes with a tap that has been started beside them. */
  NodePair with(TapNode started) {
    return new NodePair(network, dialer, listener, Optional.of(started));
  }

  /** The same nodes, and nothing between them, whether or not a tap runs. */
  public NodePair untapped() {
    return new NodePair(network, dialer, listener, Optional.empty());
  }

  /** Where the other node reaches the {@code stack} of {@code role}; empty when not offered. */
  Optional<String> address(Role role, String stack) {
    PairMember node = node(role);
    return tap.map(between -> between.address(node, stack)).orElseGet(() -> node.address(stack));
  }

  /** How messages name the program that is {@code place} in the pair. */
  String who(String place) {
    return Stream.of(Role.values())
        .filter(role -> role.word().equals(place))
        .findFirst()
        .map(role -> node(role).who())
        .orElse(place);
  }

  PairImplementations implementations() {
    return new PairImplementations(dialer.implementations(), listener.implementations());
  }

  /** What happened to a program that is gone; empty while all run. */
  public Optional<String> death() {
    return Stream.concat(
            tap.stream().flatMap(between -> between.death().stream()),
            Stream.of(dialer, listener).flatMap(node -> node.death().stream()))
        .findFirst();
  }

  /** The longest of the round trips to the control ports. */
  long roundTripNanos() {
    long tapped = tap.map(between -> between.clock().roundTripNanos()).orElse(0L);
    long nodes = Math.max(dialer.roundTripNanos(), listener.roundTripNanos());
    return Math.max(nodes, tapped);
  }

  @Override
  public void close() {
    network.close();
  }
}
