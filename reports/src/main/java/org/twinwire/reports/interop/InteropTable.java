package org.twinwire.reports.interop;

import java.util.List;
import org.twinwire.reports.text.Tally;

/**
 * All pairs with one candidate stack.
 *
 * @param tally of all its cells
 */
public record InteropTable(String stack, Tally tally, List<Row> rows) {

  /** A dialer with a cell for each listener. */
  public record Row(InteropNode dialer, List<InteropCell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  public InteropTable {
    rows = List.copyOf(rows);
  }
}
