package org.twinwire.runner.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Side;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.shape.Sweeps;
import org.twinwire.core.trace.CaseId;
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
  private final TapCosts costs;
  private final RunListener listener;

  ComparisonRun(
      PairPool pool,
      CaseRunner cases,
      NodeKeys seeds,
      TraceStore store,
      TapCosts costs,
      RunListener listener) {
    this.pool = pool;
    this.cases = cases;
    this.seeds = seeds;
    this.store = store;
    this.costs = costs;
    this.listener = listener;
  }

  /** Fills both sides; a machine's failure becomes the error of a trace and ends the playing. */
  void play(PlannedComparison planned, Attempts baseline, Attempts candidate) {
    Optional<String> cannot = pool.unsupported(planned.pair());
    if (cannot.isPresent()) {
      Stream.of(baseline, candidate).forEach(side -> side.addUnsupported(planned, cannot.get()));
      return;
    }
    Optional<String> error = playAll(planned, List.of(baseline, candidate));
    if (error.isPresent()) {
      pool.discard(planned.pair());
      Stream.of(baseline, candidate).forEach(side -> side.addErrorIfEmpty(planned, error.get()));
    }
  }

  private Optional<String> playAll(PlannedComparison planned, List<Attempts> sides) {
    return switch (planned.shape()) {
      case ShapePlan.One one -> inTurns(planned, alike(sides, one.shaping(), planned.attempts()));
      case ShapePlan.Offsets sweep -> sweep(planned, sides);
      case ShapePlan.Boundaries sweep -> sweep(planned, sides);
    };
  }

  private static List<Turn> alike(List<Attempts> sides, Shaping shaping, int attempts) {
    return IntStream.range(0, attempts)
        .boxed()
        .flatMap(i -> sides.stream().map(side -> new Turn(side, shaping)))
        .toList();
  }

  private Optional<String> sweep(PlannedComparison planned, List<Attempts> sides) {
    Optional<String> error = inTurns(planned, alike(sides, Shaping.NATURAL, 1));
    return error.isPresent() ? error : inTurns(planned, variants(planned, swept(planned, sides)));
  }

  /** A stack that is held against itself is swept once: its natural case is the other side. */
  private static List<Attempts> swept(PlannedComparison planned, List<Attempts> sides) {
    return planned.isOfOneStack() ? List.of(sides.getLast()) : sides;
  }

  private static List<Turn> variants(PlannedComparison planned, List<Attempts> sides) {
    List<List<Turn>> each = sides.stream().map(side -> variants(planned, side)).toList();
    int most = each.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, most)
        .boxed()
        .flatMap(i -> each.stream().filter(of -> i < of.size()).map(of -> of.get(i)))
        .toList();
  }

  private static List<Turn> variants(PlannedComparison planned, Attempts side) {
    return Sweeps.of(planned.shape(), side.traces().getFirst()).stream()
        .flatMap(shaping -> Collections.nCopies(planned.attempts(), shaping).stream())
        .map(shaping -> new Turn(side, shaping))
        .toList();
  }

  private Optional<String> inTurns(PlannedComparison planned, List<Turn> turns) {
    for (int i = 0; i < turns.size(); i++) {
      Attempt played = play(planned, turns.get(i));
      turns.get(i).side().add(played);
      if (played.trace().error().isPresent()) {
        return played.trace().error();
      }
      if (isSweep(planned)) {
        listener.played(planned.scenario().id(), i + 1, turns.size());
      }
    }
    return Optional.empty();
  }

  /** Writes the traces of a sweep, now that it is known which of them matter. */
  void keep(PlannedComparison planned, Attempts side, Side judged) {
    if (isSweep(planned)) {
      side.keep(
          judged,
          attempt ->
              new Attempt(
                  attempt.trace(), attempt.log(), store.save(attempt.trace(), side.folder())));
    }
  }

  private static boolean isSweep(PlannedComparison planned) {
    return !(planned.shape() instanceof ShapePlan.One);
  }

  private Attempt play(PlannedComparison planned, Turn turn) {
    CaseId id = turn.side().nextId(planned, turn.shaping().name());
    try {
      NodePair pair = pair(planned);
      warmUp(pair, id);
      return play(planned, turn, id, pair);
    } catch (InfrastructureException e) {
      return Attempt.failed(id, String.valueOf(e.getMessage()));
    }
  }

  private NodePair pair(PlannedComparison planned) {
    if (planned.scenario().mutates()) {
      pool.discard(planned.pair());
    }
    return planned.scenario().tapped() ? tapped(planned) : pool.take(planned.pair());
  }

  private NodePair tapped(PlannedComparison planned) {
    NodePair pair = pool.takeTapped(planned.pair());
    costs.measureOnce(pair, planned.eth());
    return pair;
  }

  private void warmUp(NodePair pair, CaseId id) {
    try {
      warmUp.before(pair, id.stack(), id.eth());
    } catch (InfrastructureException e) {
      throw new InfrastructureException(pair.death().orElse(String.valueOf(e.getMessage())));
    }
  }

  private Attempt play(PlannedComparison planned, Turn turn, CaseId id, NodePair pair) {
    LogMark dialerMark = LogMark.now(pair.dialer());
    LogMark listenerMark = LogMark.now(pair.listener());
    Trace trace = cases.run(pair, planned.scenario(), turn.shaping(), id, seed(planned, id));
    List<String> log = new ArrayList<>(dialerMark.since(LOG_LINES));
    log.addAll(listenerMark.since(LOG_LINES));
    Optional<String> file =
        isSweep(planned) ? Optional.empty() : store.save(trace, turn.side().folder());
    return new Attempt(trace, log, file);
  }

  private long seed(PlannedComparison planned, CaseId id) {
    return isSweep(planned) ? seeds.ofSweep(id, planned.shape().name()) : seeds.of(id);
  }

  /** One case to be played. */
  private record Turn(Attempts side, Shaping shaping) {}
}
