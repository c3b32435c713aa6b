package org.twinwire.runner.cases;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.scenario.EthVersions;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.control.ControlClient;
import org.twinwire.runner.runtime.InfrastructureException;
import org.twinwire.runner.runtime.NodeNetwork;

/**
 * A dialer and a listener that can reach each other. Closing it stops both.
 *
 * @param tap present once a case needed it
 */
public record NodePair(
    NodeNetwork network, PairMember dialer, PairMember listener, Optional<TapNode> tap)
    implements AutoCloseable {

  public PairMember node(Role role) {
    return role == Role.DIALER ? dialer : listener;
  }

  /** Returns the node of {@code role}, if it has a control port. */
  public Optional<PairNode> driven(Role role) {
    return node(role) instanceof PairNode node ? Optional.of(node) : Optional.empty();
  }

  /** Tests whether a node is started by each case instead of with the pair. */
  boolean startsInCases() {
    return blackBoxes().stream().anyMatch(box -> box.role() == Role.DIALER);
  }

  List<BlackBox> blackBoxes() {
    return Stream.of(dialer, listener)
        .flatMap(node -> node instanceof BlackBox box ? Stream.of(box) : Stream.empty())
        .toList();
  }

  /** Returns the dialer for sessions of the runner itself; empty if a node is a black box. */
  Optional<ControlClient> freeDialer() {
    return blackBoxes().isEmpty() ? driven(Role.DIALER).map(PairNode::client) : Optional.empty();
  }

  /** Returns the same nodes with a started tap. */
  NodePair with(TapNode started) {
    return new NodePair(network, dialer, listener, Optional.of(started));
  }

  /** Returns the same nodes without a tap, whether or not one runs. */
  public NodePair untapped() {
    return new NodePair(network, dialer, listener, Optional.empty());
  }

  /** Returns the newest eth version that both nodes are known to offer. */
  public OptionalInt newestEth() {
    return EthVersions.newestCommon(offered(dialer), offered(listener));
  }

  private static List<Integer> offered(PairMember node) {
    return node.eth().orElseGet(EthVersions::assumed);
  }

  /** Returns why no case of this eth version can be played; empty if one can. */
  Optional<String> objection(int eth) {
    return nothingInCommon().or(() -> dialer.objection(eth)).or(() -> listener.objection(eth));
  }

  /** Returns why no script with these kinds of requests can be played; empty if one can. */
  Optional<String> objection(Set<String> requestKinds) {
    return dialer.objection(requestKinds).or(() -> listener.objection(requestKinds));
  }

  /** Returns why no script with sessions over these stacks can be played; empty if one can. */
  Optional<String> objectionToStacks(Set<String> stacks) {
    return stacks.stream()
        .filter(stack -> !listener.stacks().contains(stack))
        .map(listener::noAddress)
        .findFirst();
  }

  /** Returns why these nodes cannot discover each other; empty if they may. */
  Optional<String> objectionToDiscovery(Set<Role> discoverers) {
    return discoverers.stream()
        .flatMap(
            by ->
                Stream.concat(
                    blackBoxes().stream().flatMap(box -> box.objectionToDiscovery().stream()),
                    node(by.other()).objectionToDiscovery().stream()))
        .findFirst();
  }

  /** Returns where the other node reaches the bootnode of {@code role}; empty if it has none. */
  Optional<String> bootnode(Role role) {
    PairMember node = node(role);
    return tap.map(between -> between.bootnode(node)).orElseGet(node::bootnode);
  }

  private Optional<String> nothingInCommon() {
    return dialer.eth().isPresent() && listener.eth().isPresent() && newestEth().isEmpty()
        ? Optional.of(
            "no eth version in common that is known here: %s offers %s, %s offers %s"
                .formatted(dialer.who(), offered(dialer), listener.who(), offered(listener)))
        : Optional.empty();
  }

  /**
   * Returns where the other node reaches the {@code stack} of {@code role}; empty if not offered.
   */
  Optional<String> address(Role role, String stack) {
    PairMember node = node(role);
    return tap.map(between -> between.address(node, stack)).orElseGet(() -> node.address(stack));
  }

  /** Returns the name in messages of the program at {@code place} in the pair. */
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
  Optional<String> death() {
    return tap.flatMap(between -> between.death(Death.LIMIT))
        .or(() -> deaths().values().stream().findFirst())
        .map(Death::text);
  }

  /** Resets both nodes once more; why one of them does not even do that, empty if both do. */
  public Optional<InfrastructureException> unanswered() {
    try {
      Parallel.run(
          Stream.of(Role.values()).flatMap(role -> driven(role).stream()).toList(),
          node -> node.client().reset(0));
      return Optional.empty();
    } catch (InfrastructureException e) {
      return Optional.of(e);
    }
  }

  /** Which nodes are gone, now that one of them does not do as the contract says. */
  Map<Role, Death> deaths() {
    return found(node -> node.death(Death.LIMIT));
  }

  /**
   * Which nodes are gone although nothing failed. One with a control port has just answered; what
   * becomes of a black box is seen only if somebody looks.
   */
  Map<Role, Death> unnoticedDeaths(CaseFeeds feeds) {
    return found(node -> node instanceof BlackBox box ? box.signOfLife(feeds) : Optional.empty());
  }

  private Map<Role, Death> found(Function<PairMember, Optional<Death>> look) {
    Map<Role, Death> deaths = new EnumMap<>(Role.class);
    for (PairMember node : List.of(dialer, listener)) {
      look.apply(node).ifPresent(death -> deaths.put(node.role(), death));
    }
    return deaths;
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
