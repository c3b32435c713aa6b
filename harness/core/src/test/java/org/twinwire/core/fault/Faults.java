package org.twinwire.core.fault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.judge.ComparisonClass;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Occurrence;
import org.twinwire.core.results.Side;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.trace.Role;

/** A fault, its script, and comparisons that show it or not. */
final class Faults {

  static final Scenario SCRIPT =
      new Scenario(
          new Scenario.About(
              "buffering/one", "buffering/one.yaml", "One", "eth", List.of(), List.of()),
          new Scenario.Setting(
              List.of(68), List.of("mplex"), "rlpx", Scenario.DEFAULT_SHAPES, false),
          Map.of(Role.DIALER, Map.of("framing", "raw", "fault", "other")),
          Optional.empty(),
          false,
          Optional.of(2.0),
          List.of());

  private Faults() {}

  static PlantedFault hold(List<Role> sides, String... stacks) {
    return new PlantedFault(
        1,
        "hold",
        SCRIPT.id(),
        sides,
        List.of(stacks),
        Map.of("faultAt", 2),
        FindingType.LOST,
        "held-buffer",
        Optional.of(Station.BUFFERED));
  }

  static Finding finding(String cause, Station station) {
    return new Finding(
        FindingType.LOST,
        cause,
        new Finding.Subject(
            "BlockHeaders",
            Optional.of("1"),
            Optional.of(Role.LISTENER),
            Optional.empty(),
            Optional.of(station)),
        List.of(),
        "It was lost.");
  }

  static Side side(String stack, Verdict verdict, int attempts, Finding... findings) {
    Occurrence each = new Occurrence(Occurrence.Kind.RACE, 2, attempts, List.of());
    return new Side(
        stack,
        verdict,
        new Side.Found(List.of(findings), List.of(findings).stream().map(finding -> each).toList()),
        new Side.Played(attempts, List.of()),
        new Side.Shown(1, List.of(), List.of(), List.of()),
        List.of(),
        Side.Remarks.NONE);
  }

  static Comparison comparison(Side baseline, Side candidate) {
    return new Comparison(
        new Comparison.Subject(
            SCRIPT.id(), "", "", new Comparison.Pair("refnode", "refnode"), 68, "natural"),
        baseline,
        candidate,
        new Comparison.Judgement(ComparisonClass.SAME, Verdict.PASS, "", Optional.empty()),
        Optional.empty(),
        "rerun");
  }
}
