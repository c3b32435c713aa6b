package org.twinwire.runner.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinwire.core.ledger.ProcessDeaths;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.shape.Sweeps;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.LimitKind;
import org.twinwire.core.trace.Trace;
import org.twinwire.runner.cases.CasePatience;
import org.twinwire.runner.cases.NodePair;
import org.twinwire.runner.cases.PairPool;
import org.twinwire.runner.cases.WarmUp;
import org.twinwire.runner.runtime.InfrastructureException;

/**
 * Plays both sides of one comparison alternately, until all attempts are done or one breaks. It has
 * nodes of its own, and plays one comparison at a time.
 */
final class ComparisonRun {

  /** Lines of each node's log in the report. */
  private static final int LOG_LINES = 40;

  private final PairPool pool;
  private final WarmUp warmUp = new WarmUp();
  private final RunParts.Playing playing;
  private final TraceStore store;
  private final TapCosts costs;
  private final Set<Pair> redialled;
  private final RunListener listener;
  private final Consumer<String> notes;
  private Optional<Last> last = Optional.empty();
  private Optional<PlayedComparison> reopened = Optional.empty();
  private Optional<PlayedComparison> current = Optional.empty();

  /**
   * Creates a player of comparisons.
   *
   * @param pool keeps the nodes of this player
   * @param redialled pairs of which a note says that they dial again; may be changed by any thread
   * @param notes takes a sentence for console and report
   */
  ComparisonRun(
      PairPool pool,
      RunParts.Playing playing,
      TraceStore store,
      TapCosts costs,
      Set<Pair> redialled,
      RunListener listener,
      Consumer<String> notes) {
    this.pool = pool;
    this.playing = playing;
    this.store = store;
    this.costs = costs;
    this.redialled = redialled;
    this.listener = listener;
    this.notes = notes;
  }

  /**
   * Fills both sides. A failure of the machine becomes the error of a trace and ends the
   * comparison.
   */
  void play(PlannedComparison planned, Attempts baseline, Attempts candidate) {
    reopened = Optional.empty();
    Optional<String> cannot = pool.unsupported(planned.pair());
    if (cannot.isPresent()) {
      Stream.of(baseline, candidate).forEach(side -> side.addUnsupported(planned, cannot.get()));
      return;
    }
    current = Optional.of(new PlayedComparison(planned, baseline, candidate));
    Optional<String> error = playAll(planned, List.of(baseline, candidate));
    if (error.isPresent()) {
      discard(planned);
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

  /**
   * Returns the sides to sweep. A stack that is compared with itself is swept once: its natural
   * case is the other side.
   */
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
      Optional<String> error = take(planned, turns.get(i));
      if (error.isPresent()) {
        return error;
      }
      if (isSweep(planned)) {
        listener.played(planned.scenario().id(), i + 1, turns.size());
      }
    }
    return Optional.empty();
  }

  /**
   * Plays one more case; if a node died in it, the next case gets a fresh pair.
   *
   * @return why no further case is played, in words for a side that has none
   */
  private Optional<String> take(PlannedComparison planned, Turn turn) {
    if (turn.side().hasDiedTooOften()) {
      return Optional.empty();
    }
    Attempt played = play(planned, turn);
    turn.side().add(played);
    noteRedial(planned, played.trace());
    last = current.map(one -> new Last(one, turn.side()));
    if (played.trace().hasDeath()) {
      discard(planned);
    }
    return played
        .trace()
        .error()
        .or(() -> ProcessDeaths.failure(played.trace()))
        .map(
            error ->
                "not played, because the case over %s failed: %s"
                    .formatted(turn.side().stack(), error));
  }

  /**
   * Saves the traces of a side that was judged. They are not written earlier, because most
   * comparisons pass and keep none.
   */
  void keep(Attempts side) {
    side.replaceAll(attempt -> saved(attempt, side));
  }

  /** Saves the trace of an attempt; a case that never began has nothing to keep. */
  private Attempt saved(Attempt attempt, Attempts side) {
    Trace trace = attempt.trace();
    return trace.events().isEmpty()
        ? attempt
        : new Attempt(trace, attempt.log(), store.save(trace, side.folder()));
  }

  private static boolean isSweep(PlannedComparison planned) {
    return !(planned.shape() instanceof ShapePlan.One);
  }

  /**
   * Plays a case. A case that is only suspected is followed by a patient one, which counts instead.
   */
  private Attempt play(PlannedComparison planned, Turn turn) {
    CasePatience patience = playing.convictions().patience(planned, turn.side().stack());
    Attempt first = play(planned, turn, patience);
    return playing
        .convictions()
        .proven(planned, first, patience, patient -> again(planned, turn, first, patient), notes);
  }

  /** Plays the same case again; a node that died since the first one died in that one. */
  private Attempt again(PlannedComparison planned, Turn turn, Attempt first, CasePatience patient) {
    Attempt second = playOnce(planned, turn, patient);
    return ProcessDeaths.before(second.trace()).map(first::with).orElse(second);
  }

  /**
   * Plays a case. If a node had died before the case began, it died in the previous case, and this
   * one starts again.
   */
  private Attempt play(PlannedComparison planned, Turn turn, CasePatience patience) {
    Attempt first = playOnce(planned, turn, patience);
    Optional<Event.ProcessDied> before = ProcessDeaths.before(first.trace());
    if (before.isEmpty() || last.filter(one -> one.isOf(planned.pair())).isEmpty()) {
      return first;
    }
    charge(last.get(), before.get());
    discard(planned);
    return playOnce(planned, turn, patience);
  }

  private void charge(Last one, Event.ProcessDied death) {
    one.side().replaceLast(one.side().last().with(death));
    if (current.filter(one.played()::equals).isEmpty()) {
      reopened = Optional.of(one.played());
    }
  }

  /** Returns what keeps its nodes. */
  PairPool pool() {
    return pool;
  }

  /** Tests whether the last case was played by another pair, which will not be looked at again. */
  boolean leaves(Pair pair) {
    return last.filter(one -> !one.isOf(pair)).isPresent();
  }

  /** Returns the comparison that was judged last, if a node turned out to have died in it since. */
  Optional<PlayedComparison> reopened() {
    return reopened;
  }

  /**
   * Checks the nodes of the last case once more, if no further case would notice a death.
   *
   * @return the comparison of that case, if a node died in it
   */
  Optional<PlayedComparison> lookBack() {
    reopened = Optional.empty();
    current = Optional.empty();
    last.ifPresent(one -> deathSince(one).ifPresent(death -> charge(one, death)));
    last = Optional.empty();
    return reopened;
  }

  private Optional<Event.ProcessDied> deathSince(Last one) {
    PlannedComparison planned = one.played().planned();
    CaseId next = one.side().nextId(planned, planned.shape().name());
    return pool.alive(planned.pair())
        .flatMap(
            pair ->
                pair.unanswered()
                    .map(why -> playing.cases().notBegun(pair, planned.scenario(), next, why))
                    .flatMap(ProcessDeaths::before));
  }

  private void discard(PlannedComparison planned) {
    last = Optional.empty();
    pool.discard(planned.pair());
  }

  private Attempt playOnce(PlannedComparison planned, Turn turn, CasePatience patience) {
    CaseId id = turn.side().nextId(planned, turn.shaping().name());
    try {
      NodePair pair = pair(planned);
      Optional<Trace> gone = reset(pair, planned, id);
      if (gone.isPresent()) {
        return new Attempt(gone.get(), List.of(), Optional.empty());
      }
      return play(planned, turn, id, warm(pair, planned, id), patience);
    } catch (InfrastructureException e) {
      return Attempt.failed(id, String.valueOf(e.getMessage()));
    }
  }

  private NodePair pair(PlannedComparison planned) {
    if (planned.scenario().mutates()) {
      discard(planned);
    }
    return planned.scenario().setting().tapped() ? tapped(planned) : pool.take(planned.pair());
  }

  private NodePair tapped(PlannedComparison planned) {
    NodePair pair = pool.takeTapped(planned.pair());
    costs.measureOnce(pair, planned.eth());
    return pair;
  }

  /** Returns the trace of a case that cannot begin, because a node does not even accept a reset. */
  private Optional<Trace> reset(NodePair pair, PlannedComparison planned, CaseId id) {
    try {
      warmUp.reset(pair, id.stack(), id.eth());
      return Optional.empty();
    } catch (InfrastructureException e) {
      return Optional.of(playing.cases().notBegun(pair, planned.scenario(), id, e));
    }
  }

  /** Warms the pair up. If that fails, the case itself has to show the problem on a fresh pair. */
  private NodePair warm(NodePair pair, PlannedComparison planned, CaseId id) {
    try {
      warmUp.before(pair, id.stack(), id.eth());
      return pair;
    } catch (InfrastructureException e) {
      discard(planned);
      return pair(planned);
    }
  }

  private Attempt play(
      PlannedComparison planned, Turn turn, CaseId id, NodePair pair, CasePatience patience) {
    LogMark dialerMark = LogMark.now(pair.dialer());
    LogMark listenerMark = LogMark.now(pair.listener());
    Trace trace =
        playing
            .cases()
            .run(
                pair,
                planned.scriptOver(id.stack()),
                turn.shaping(),
                id,
                seed(planned, id),
                patience);
    List<String> log = new ArrayList<>(dialerMark.since(LOG_LINES));
    log.addAll(listenerMark.since(LOG_LINES));
    return new Attempt(trace, log, Optional.empty());
  }

  /** Notes a redial once per pair: it is the same for each of its cases. */
  private void noteRedial(PlannedComparison planned, Trace trace) {
    trace.events().stream()
        .flatMap(event -> event instanceof Event.LimitHit hit ? Stream.of(hit) : Stream.empty())
        .filter(hit -> hit.isOf(LimitKind.REDIAL))
        .filter(hit -> redialled.add(planned.pair()))
        .forEach(hit -> notes.accept(planned.pair() + ": " + hit.text()));
  }

  private long seed(PlannedComparison planned, CaseId id) {
    return isSweep(planned)
        ? playing.keys().ofSweep(id, planned.shape().name())
        : playing.keys().of(id);
  }

  /** A comparison with its attempts so far. */
  record PlayedComparison(PlannedComparison planned, Attempts baseline, Attempts candidate) {}

  /** The case that was played last with the running pair. */
  private record Last(PlayedComparison played, Attempts side) {
    boolean isOf(Pair pair) {
      return played.planned().pair().equals(pair);
    }
  }

  /** One case to play. */
  private record Turn(Attempts side, Shaping shaping) {}
}
