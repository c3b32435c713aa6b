package org.twinwire.runner.run;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.twinwire.core.judge.Suspicion;
import org.twinwire.core.ledger.Silence;
import org.twinwire.core.ledger.Silences;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Trace;
import org.twinwire.runner.cases.CasePatience;
import org.twinwire.runner.cases.CasePatience.Mode;

/**
 * Proves what is only suspected because the runner gave something up early: the first case of each
 * kind is played again, patiently. Thread-safe.
 */
final class Convictions {

  /** Number of patient cases for a suspicion that does not occur again and may be a race. */
  private static final int MOST_PLAYINGS = 3;

  private static final double NANOS_PER_SECOND = 1e9;

  private final Mode usual;
  private final Suspecting suspecting;
  private final SettleTimes settleTimes = new SettleTimes();
  private final Set<Suspicion> convicted = ConcurrentHashMap.newKeySet();
  private final Set<Cell> doubtful = ConcurrentHashMap.newKeySet();
  private final AtomicInteger playings = new AtomicInteger();
  private final AtomicInteger cleared = new AtomicInteger();
  private final AtomicLong nanos = new AtomicLong();

  /**
   * Creates the convictions of a run.
   *
   * @param usual how cases are played; in any mode but {@code SUSPECTING}, nothing is given up
   *     before it is proven
   */
  Convictions(Mode usual, Suspecting suspecting) {
    this.usual = usual;
    this.suspecting = suspecting;
  }

  /** Returns how patiently the next case of a comparison over one of its stacks is played. */
  CasePatience patience(PlannedComparison planned, String stack) {
    boolean doubted = doubtful.contains(new Cell(planned.pair(), stack, planned.scenario().id()));
    return new CasePatience(doubted ? patient() : usual, settleTimes.slowest(planned));
  }

  private Mode patient() {
    return usual == Mode.SUSPECTING ? Mode.CONVICTING : usual;
  }

  /**
   * Returns the case that counts: {@code first}, or the patient one that was played for it.
   *
   * @param played how patiently {@code first} was played
   * @param patiently plays the case once more
   * @param notes takes a sentence about a node that turns out to be slow
   */
  Attempt proven(
      PlannedComparison planned,
      Attempt first,
      CasePatience played,
      Function<CasePatience, Attempt> patiently,
      Consumer<String> notes) {
    return isSuspected(planned, first.trace(), played)
        ? patient(planned, first, patiently, notes)
        : first;
  }

  private boolean isSuspected(PlannedComparison planned, Trace trace, CasePatience played) {
    return played.mode() != Mode.CONVICTING
        && !isBroken(trace)
        && ((played.mode() == Mode.SUSPECTING && trace.isGivenUp()) || slowest(trace).isPresent())
        && !convicted.containsAll(suspecting.of(planned, trace));
  }

  private static boolean isBroken(Trace trace) {
    return trace.error().isPresent() || trace.hasDeath();
  }

  /** Tests whether most of the time was spent waiting for a node that then went on. */
  private static boolean isSlow(Trace trace) {
    long nanos =
        trace.steps().stream().mapToLong(step -> step.endedNanos() - step.startedNanos()).sum();
    return Silences.totalNanos(trace.events()) > nanos / 2;
  }

  private Attempt patient(
      PlannedComparison planned,
      Attempt first,
      Function<CasePatience, Attempt> patiently,
      Consumer<String> notes) {
    slowest(first.trace()).ifPresent(silence -> learn(planned, silence, notes));
    Attempt shown = first;
    for (int i = 0; i < MOST_PLAYINGS; i++) {
      shown = timed(planned, patiently);
      if (isExplained(planned, shown.trace(), notes)) {
        break;
      }
    }
    conclude(planned, shown.trace());
    return shown;
  }

  /**
   * Records what the last patient case proved; if it proved nothing, further cases are doubted too.
   */
  private void conclude(PlannedComparison planned, Trace trace) {
    Set<Suspicion> found = suspecting.of(planned, trace);
    convicted.addAll(found);
    if (found.isEmpty() && !isBroken(trace)) {
      doubtful.add(Cell.of(trace.id()));
      cleared.incrementAndGet();
    }
  }

  private Attempt timed(PlannedComparison planned, Function<CasePatience, Attempt> patiently) {
    long started = System.nanoTime();
    try {
      return patiently.apply(new CasePatience(patient(), settleTimes.slowest(planned)));
    } finally {
      playings.incrementAndGet();
      nanos.addAndGet(System.nanoTime() - started);
    }
  }

  /**
   * Tests whether a patient case explains why the previous one was given up: a node is slow, or
   * something is lost although both nodes had the time that they are known to need.
   */
  private boolean isExplained(PlannedComparison planned, Trace trace, Consumer<String> notes) {
    if (isBroken(trace)) {
      return true;
    }
    Optional<Silence> slow = slowest(trace);
    boolean slower = slow.filter(silence -> learn(planned, silence, notes)).isPresent();
    return suspecting.of(planned, trace).isEmpty() ? slow.isPresent() : !slower;
  }

  /** Returns the longest silence if it shows a slow node; a busy machine causes short ones too. */
  private static Optional<Silence> slowest(Trace trace) {
    return Silences.longest(trace.events()).filter(s -> s.isLong() || isSlow(trace));
  }

  /** Tests whether the node is slower than was known. */
  private boolean learn(PlannedComparison planned, Silence silence, Consumer<String> notes) {
    boolean slower = settleTimes.learn(planned, silence);
    if (slower && silence.isLong()) {
      Role role = silence.node();
      notes.accept(
          "%s as %s is slow: it was silent for %d ms and then went on; it is given %d ms from now on"
              .formatted(
                  planned.node(role),
                  role.word(),
                  TimeUnit.NANOSECONDS.toMillis(silence.nanos()),
                  patience(planned, planned.candidate()).grown().toMillis()));
    }
    return slower;
  }

  /** Returns the cost of the patient cases in one sentence; empty if nothing had to be proven. */
  Optional<String> cost() {
    return Optional.of(playings.get())
        .filter(number -> number > 0)
        .map(
            number ->
                String.format(
                    Locale.ROOT,
                    "played again patiently: %d suspected cases in %.1f s; %d showed nothing"
                        + " then",
                    number,
                    nanos.get() / NANOS_PER_SECOND,
                    cleared.get()));
  }

  /** The cases of a scenario that a pair plays over a stack. */
  private record Cell(Pair pair, String stack, String scenario) {
    static Cell of(CaseId id) {
      return new Cell(new Pair(id.dialer(), id.listener()), id.stack(), id.scenario());
    }
  }
}
