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
 * @param outstanding what silence will not bring, as these events show (core)
 * @param patience what the user asked for
 */
public record CaseRunner(
    StepResolver resolver,
    Function<List<Event>, Optional<Outstanding>> outstanding,
    Patience patience,
    CaseLimits limits) {

  /** Plays with the patience of this runner, and nodes of which nothing is known. */
  public Trace run(NodePair pair, Scenario scenario, Shaping shaping, CaseId id, long seed) {
    return run(pair, scenario, shaping, id, seed, CasePatience.of(patience));
  }

  /**
   * Plays {@code scenario} once, and from its beginning again while the peer still counts a session
   * that is over. Always returns a trace: what the machine did wrong is its error, and the events
   * up to there are in it.
   *
   * @param shaping what the pair's tap does; natural where it has none
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

  /** A case that cannot begin, because the nodes cannot be made ready for it. */
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
