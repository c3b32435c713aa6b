package org.twinwire.core.results;

import java.util.List;

/**
 * What the harness makes of faults that were planted, and of none.
 *
 * @param rows one for each fault, stack and side
 * @param clean the same scripts without a fault
 */
public record FaultTable(List<FaultRow> rows, List<CleanRow> clean) {
  public FaultTable {
    rows = List.copyOf(rows);
    clean = List.copyOf(clean);
  }
}
