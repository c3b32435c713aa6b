package org.twinwire.reports.faults;

import java.util.List;
import org.twinwire.core.results.CleanRow;
import org.twinwire.core.results.FaultRow;
import org.twinwire.core.results.FaultTable;

/**
 * Both tables of a run with planted faults, with a line above each.
 *
 * @param foundLine how many of the faults were found
 * @param cleanLine how many repetitions without a fault had a finding
 */
public record FaultsView(
    String foundLine, List<FaultLine> rows, String cleanLine, List<CleanRow> clean) {

  public FaultsView {
    rows = List.copyOf(rows);
    clean = List.copyOf(clean);
  }

  public static FaultsView of(FaultTable table) {
    return new FaultsView(
        "%d of %d planted faults found"
            .formatted(table.rows().stream().filter(FaultRow::found).count(), table.rows().size()),
        table.rows().stream().map(FaultLine::of).toList(),
        "%d of %d repetitions without a fault had a finding"
            .formatted(
                table.clean().stream().mapToLong(CleanRow::findings).sum(),
                table.clean().stream().mapToLong(CleanRow::repetitions).sum()),
        table.clean());
  }
}
