package org.twinwire.runner.run;

import java.util.ArrayList;
import java.util.List;
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

  /** Fills both sides; a machine's failure becomes the error of a trace. */
  void play(PlannedComparison planned, Attempts baseline, Attempts candidate) {
    try {
      playAll(planned, List.of(baseline, candidate));
    } catch (InfrastructureException e) {
      pool.discard(pairOf(planned));
      Stream.of(baseline, candidate)
          .forEach(side -> side.addErrorIfEmpty(planned, String.valueOf(e.getMessage())));
    }
  }

  private void playAll(PlannedComparison planned, List<Attempts> sides) {
    for (int attempt = 1; attempt <= planned.attempts(); attempt++) {
      for (Attempts side : sides) {
        Trace trace = play(planned, side, attempt);
        if (trace.error().isPresent()) {
          throw new InfrastructureException(trace.error().get());
        }
      }
    }
  }

  private Trace play(PlannedComparison planned, Attempts side, int attempt) {
    CaseId id = side.id(planned, attempt);
    NodePair pair = pair(planned);
    warmUp.before(pair, side.stack(), planned.eth());
    long dialerMark = pair.dialer().running().log().mark();
    long listenerMark = pair.listener().running().log().mark();
    Trace trace = cases.run(pair, planned.scenario(), id, seeds.of(id));
    List<String> log = new ArrayList<>(log(pair, Role.DIALER, dialerMark));
    log.addAll(log(pair, Role.LISTENER, listenerMark));
    side.add(new Attempt(trace, log, store.save(trace, planned.candidate())));
    return trace;
  }

  private NodePair pair(PlannedComparison planned) {
    Pair names = pairOf(planned);
    if (planned.scenario().mutates()) {
      pool.discard(names);
    }
    return pool.take(names);
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
