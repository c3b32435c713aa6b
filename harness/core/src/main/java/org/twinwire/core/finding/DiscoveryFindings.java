package org.twinwire.core.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.expectation.Expected;
import org.twinwire.core.expectation.Mismatch;
import org.twinwire.core.ledger.ClockSlack;
import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.PacketEntry;
import org.twinwire.core.ledger.PacketLedger;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Discovered;
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/** Explains steps that discovered something else than they expect, by what became of packets. */
final class DiscoveryFindings {

  private final Expected expected;
  private final Causes causes;

  DiscoveryFindings(Expected expected, Causes causes) {
    this.expected = expected;
    this.causes = causes;
  }

  /** Returns the findings for those mismatches that a packet explains. */
  List<StepFinding> of(Trace trace, List<Mismatch> mismatches) {
    PacketLedger ledger = PacketLedger.of(trace);
    return trace.steps().stream()
        .filter(ran -> discovers(ran.step()))
        .filter(ran -> mismatches.stream().anyMatch(missed -> missed.step() == ran.step()))
        .flatMap(ran -> finding(ran, ledger).stream())
        .toList();
  }

  private boolean discovers(int step) {
    return expected.scenario().steps().get(step).action() instanceof Action.Discover;
  }

  private Optional<StepFinding> finding(StepOutcome ran, PacketLedger ledger) {
    boolean missing = ran.outcomes().stream().allMatch(outcome -> isMissing(ran.step(), outcome));
    List<PacketEntry> packets =
        ledger.entries().stream()
            .filter(entry -> entry.sent().nanos() >= ran.startedNanos() - ClockSlack.NANOS)
            .filter(entry -> entry.sent().nanos() <= ran.endedNanos())
            .toList();
    return scenes(ledger, packets, missing)
        .map(causes::explain)
        .filter(finding -> !finding.isUnexplained())
        .findFirst()
        .map(finding -> StepFinding.derived(ran.step(), finding, Optional.empty()));
  }

  /** Returns the evidence of each packet. */
  static Stream<Evidence> scenes(PacketLedger ledger, List<PacketEntry> packets, boolean missing) {
    return packets.stream()
        .map(
            packet ->
                new Evidence(
                    FindingType.UNMET,
                    ledger.text(),
                    new Evidence.Route(Connection.none(), packet.sender(), ""),
                    Evidence.Messages.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new PacketEvidence(packet, ledger, missing)),
                    Optional.empty(),
                    Optional.empty()));
  }

  /** Tests whether less came than the step expects. */
  private boolean isMissing(int step, Outcome outcome) {
    Expect.Discovery discovery = expected.scenario().steps().get(step).expect().discovery();
    boolean admitted = expected.admits(step, outcome.kind());
    return switch (outcome) {
      case Outcome.Found found -> admitted && isMissing(discovery, found.nodes().size());
      case Outcome.Replied replied ->
          admitted
              && (replied.packets().size() < discovery.packets().size()
                  || isMissing(discovery, replied.nodes().size()));
      default -> true;
    };
  }

  private static boolean isMissing(Expect.Discovery discovery, int nodes) {
    return discovery
        .found()
        .filter(
            found ->
                switch (found) {
                  case Discovered.Peer peer -> true;
                  case Discovered.Count count -> nodes < count.nodes();
                })
        .isPresent();
  }
}
