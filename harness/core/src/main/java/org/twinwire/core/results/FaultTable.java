package org.twinwire.core.results;

import java.util.List;

/**
 * The results of runs with and without planted faults.
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
