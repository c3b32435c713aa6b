package org.twinwire.core.results;

import java.util.List;

/** How {@code faults.json} is written: a list of rows, {@code null} for what is not there. */
public final class FaultsJson {

  private FaultsJson() {}

  public static String write(List<FaultRow> rows) {
    return ResultsJson.mapper().writeValueAsString(rows);
  }
}
