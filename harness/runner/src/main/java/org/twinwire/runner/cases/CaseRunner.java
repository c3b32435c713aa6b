package org.twinwire.runner.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.twinwire.core.ledger.Outstanding;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Trace;
import org.twinwire.runner.runtime.InfrastructureException;

/**
 * Plays scripts, one at a time.
 *
 * @param outstanding what silence will not bring, as these events show (core)
 */
public record CaseRunner(
    StepResolver resolver,
    Function<List<Event>, Optional<Outstanding>> outstanding,
    Patience patience,
    CaseLimits limits) {

  /**
   * Plays {@code scenario} once. Always returns a trace: what the machine did wrong is its error,
   * and the events up to there are in it.
   *
   * @param shaping what the pair's tap does; natural where it has none
   */
  public Trace run(NodePair pair, Scenario scenario, Shaping shaping, CaseId id, long seed) {
    CaseRun run = new CaseRun(this, pair, scenario, shaping, id);
    try {
      run.play(seed);
      return run.trace(Optional.empty());
    } catch (InfrastructureException e) {
      return run.trace(Optional.of(e));
    }
  }
}
