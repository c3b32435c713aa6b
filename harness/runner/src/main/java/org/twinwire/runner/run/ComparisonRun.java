package org.twinwire.runner.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Trace;
import org.twinwire.runner.cases.CaseRunner;
import org.twinwire.runner.cases.NodeKeys;
import org.twinwire.runner.cases.NodePair;
import org.twinwire.runner.cases.PairPool;
import org.twinwire.runner.cases.WarmUp;
import org.twinwire.runner.runtime.InfrastructureException;

/** Plays both sides of one comparison, taking turns, until all attempts are done or one breaks. */
final class ComparisonRun {

  /** Lines of each node's log that go into the report. */
  private static final int LOG_LINES = 40;

  private final PairPool pool;
  private final WarmUp warmUp = new WarmUp();
  private final CaseRunner cases;
  private final NodeKeys seeds;
  private final TraceStore store;

  ComparisonRun(PairPool pool, CaseRunner cases, NodeKeys seeds, TraceStore store) {
    this.pool = pool;
    this.cases = cases;
    this.seeds = seeds;
    this.store = store;
  }

  /** Fills both sides; a machine's failure becomes the error of a trace and ends the playing. */
  void play(PlannedComparison planned, Attempts baseline, Attempts candidate) {
    Optional<String> error = playAll(planned, List.of(baseline, candidate));
    if (error.isPresent()) {
      pool.discard(pairOf(planned));
      Stream.of(baseline, candidate).forEach(side -> side.addErrorIfEmpty(planned, error.get()));
    }
  }

  private Optional<String> playAll(PlannedComparison planned, List<Attempts> sides) {
    for (int attempt = 1; attempt <= planned.attempts(); attempt++) {
      for (Attempts side : sides) {
        Attempt played = play(planned, side.id(planned, attempt));
        side.add(played);
        if (played.trace().error().isPresent()) {
          return played.trace().error();
        }
      }
    }
    return Optional.empty();
  }

  private Attempt play(PlannedComparison planned, CaseId id) {
    try {
      NodePair pair = pair(planned);
      warmUp(pair, id);
      return play(planned, id, pair);
    } catch (InfrastructureException e) {
      return Attempt.failed(id, String.valueOf(e.getMessage()));
    }
  }

  private NodePair pair(PlannedComparison planned) {
    if (planned.scenario().mutates()) {
      pool.discard(pairOf(planned));
    }
    return pool.take(pairOf(planned));
  }

  private void warmUp(NodePair pair, CaseId id) {
    try {
      warmUp.before(pair, id.stack(), id.eth());
    } catch (InfrastructureException e) {
      throw new InfrastructureException(pair.death().orElse(String.valueOf(e.getMessage())));
    }
  }

  private Attempt play(PlannedComparison planned, CaseId id, NodePair pair) {
    long dialerMark = pair.dialer().running().log().mark();
    long listenerMark = pair.listener().running().log().mark();
    Trace trace = cases.run(pair, planned.scenario(), id, seeds.of(id));
    List<String> log = new ArrayList<>(log(pair, Role.DIALER, dialerMark));
    log.addAll(log(pair, Role.LISTENER, listenerMark));
    return new Attempt(trace, log, store.save(trace, planned.candidate()));
  }

  private static Pair pairOf(PlannedComparison planned) {
    return new Pair(planned.dialer(), planned.listener());
  }

  private static List<String> log(NodePair pair, Role role, long mark) {
    return pair.node(role).running().log().since(mark, LOG_LINES).stream()
        .map(line -> role.word() + ": " + line)
        .toList();
  }
}
