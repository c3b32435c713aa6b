package org.twinwire.core.expectation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.scenario.Discovered;
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.trace.DiscoveredNode;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.PacketKind;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Trace;

/** What a step expects to discover. */
record DiscoveryExpectation(Expect.Discovery discovery) {

  /** What came instead of what was expected. */
  record Deviation(String got, String expected) {}

  /** Returns how an outcome deviates; empty: it does not, or the step expects nothing of it. */
  Optional<Deviation> deviation(Trace trace, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Found found -> found(trace, found.nodes());
      case Outcome.Replied replied ->
          packets(replied.packets()).or(() -> found(trace, replied.nodes()));
      default -> Optional.empty();
    };
  }

  private Optional<Deviation> packets(List<String> got) {
    List<String> expected = discovery.packets().stream().map(PacketKind::word).toList();
    return expected.isEmpty() || expected.equals(got)
        ? Optional.empty()
        : Optional.of(new Deviation(String.join(", ", got), String.join(", ", expected)));
  }

  private Optional<Deviation> found(Trace trace, List<DiscoveredNode> nodes) {
    return discovery
        .found()
        .filter(expected -> !isAmong(trace, expected, nodes))
        .map(expected -> new Deviation(text(trace, nodes), expected.text()));
  }

  private static boolean isAmong(Trace trace, Discovered expected, List<DiscoveredNode> nodes) {
    return switch (expected) {
      case Discovered.Count count -> count.nodes() == nodes.size();
      case Discovered.Peer peer -> nodes.stream().anyMatch(node -> is(trace, peer.role(), node));
    };
  }

  private static boolean is(Trace trace, Role role, DiscoveredNode node) {
    return trace.events().stream()
        .flatMap(event -> event instanceof Event.NodeIdentity e ? Stream.of(e) : Stream.empty())
        .anyMatch(known -> known.role() == role && known.id().equalsIgnoreCase(node.id()));
  }

  /** Names the nodes of the pair among those that were found, and counts them all. */
  private static String text(Trace trace, List<DiscoveredNode> nodes) {
    String known =
        Stream.of(Role.values())
            .filter(role -> nodes.stream().anyMatch(node -> is(trace, role, node)))
            .map(role -> "the " + role.word())
            .collect(Collectors.joining(" and "));
    return nodes.size() + " nodes" + (known.isEmpty() ? "" : ", with " + known);
  }
}
