package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.twinwire.core.ledger.Outstanding;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.LimitKind;
import org.twinwire.core.trace.Trace;
import org.twinwire.runner.runtime.InfrastructureException;

/**
 * Plays scripts, one at a time.
 *
 * @param outstanding finds what is stuck in a list of events (core)
 * @param patience as requested by the user
 */
public record CaseRunner(
    StepResolver resolver,
    Function<List<Event>, Optional<Outstanding>> outstanding,
    Patience patience,
    CaseLimits limits) {

  /** Plays with the patience of this runner, for nodes without known pauses. */
  public Trace run(NodePair pair, Scenario scenario, Shaping shaping, CaseId id, long seed) {
    return run(pair, scenario, shaping, id, seed, CasePatience.of(patience));
  }

  /**
   * Plays {@code scenario} once, and again from its beginning while the peer still counts a closed
   * session. Always returns a trace. A failure of the machine is the error of the trace, which
   * contains the events up to the failure.
   *
   * @param shaping applied by the pair's tap; natural without a tap
   */
  public Trace run(
      NodePair pair,
      Scenario scenario,
      Shaping shaping,
      CaseId id,
      long seed,
      CasePatience patient) {
    CaseRun run = new CaseRun(this, pair, scenario, shaping, id, patient, Duration.ZERO);
    Optional<InfrastructureException> failure = play(run, seed);
    for (int times = 1; run.redialledTooSoon() && times <= limits.redials().size(); times++) {
      Duration pause = limits.redials().get(times - 1);
      run = new CaseRun(this, pair, scenario, shaping, id, patient, pause);
      run.note(LimitKind.REDIAL, Redial.note(pair.listener().who(), times, pause));
      failure = play(run, seed);
    }
    return run.trace(
        run.redialledTooSoon()
            ? Optional.of(Redial.givenUp(pair.listener().who(), limits.redials()))
            : failure);
  }

  /** Returns the trace of a case that cannot begin, because the nodes cannot be prepared for it. */
  public Trace notBegun(NodePair pair, Scenario scenario, CaseId id, InfrastructureException why) {
    CasePatience any = CasePatience.of(patience);
    return new CaseRun(this, pair, scenario, Shaping.NATURAL, id, any, Duration.ZERO)
        .trace(Optional.of(why));
  }

  private static Optional<InfrastructureException> play(CaseRun run, long seed) {
    try {
      run.play(seed);
      return Optional.empty();
    } catch (InfrastructureException e) {
      return Optional.of(e);
    }
  }
}
