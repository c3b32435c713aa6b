package org.twinwire.core.results;

import java.util.List;

/** Writes {@code faults.json}: a list of rows, with {@code null} for absent values. */
public final class FaultsJson {

  private FaultsJson() {}

  public static String write(List<FaultRow> rows) {
    return ResultsJson.mapper().writeValueAsString(rows);
  }
}
