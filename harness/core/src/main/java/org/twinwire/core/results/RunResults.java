package org.twinwire.core.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A finished run, the content of {@code results.json}. The report can be made again from it alone.
 *
 * @param schemaVersion {@value #SCHEMA_VERSION}
 * @param faults present for a run with planted faults
 */
public record RunResults(
    int schemaVersion,
    Run run,
    Totals totals,
    List<Comparison> comparisons,
    Optional<FaultTable> faults) {

  public static final int SCHEMA_VERSION = 1;

  public RunResults {
    comparisons = List.copyOf(comparisons);
  }

  /**
   * How the run was made.
   *
   * @param runtime {@code container} or {@code process}
   * @param runtimeReason why this runtime was chosen, in one line
   * @param startedAt ISO-8601, UTC
   * @param versions name → version of the harness, the nodes, Java and the engine
   * @param tapCost present if a tap was used
   * @param notes one sentence each, such as what stopped the run early or which limit was reached
   */
  public record Run(
      long seed,
      String runtime,
      String runtimeReason,
      String startedAt,
      long elapsedMillis,
      Map<String, String> versions,
      Optional<TapCost> tapCost,
      List<String> notes) {
    public Run {
      versions = Map.copyOf(versions);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Numbers of comparisons by verdict.
   *
   * @param deviations of all comparisons, without violations
   */
  public record Totals(
      int pass, int fail, int error, int unsupported, int xfail, int xpass, int deviations) {}
}
