package org.twinwire.core.fault;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.FaultRow;
import org.twinwire.core.results.Side;

/** Makes rows of the table: what was found of each planted fault. */
public final class FaultRows {

  private FaultRows() {}

  /** Returns a row for each stack of the comparison. */
  public static List<FaultRow> of(PlannedFault planned, Comparison played) {
    return Stream.of(played.baseline(), played.candidate())
        .limit(planned.stacks().size())
        .map(side -> of(planned, side))
        .toList();
  }

  /** Returns a row with the right finding, else with the first one. */
  public static FaultRow of(PlannedFault planned, Side side) {
    PlantedFault fault = planned.fault();
    Optional<Finding> right = side.findings().stream().filter(fault::isFoundBy).findFirst();
    Optional<Finding> shown = right.or(() -> side.findings().stream().findFirst());
    return new FaultRow(
        fault.fault(),
        side.stack(),
        planned.side(),
        fault.finding(),
        fault.cause(),
        fault.station(),
        right.isPresent(),
        shown.map(Finding::type),
        shown.map(Finding::cause),
        shown.flatMap(Finding::lastStation));
  }
}
