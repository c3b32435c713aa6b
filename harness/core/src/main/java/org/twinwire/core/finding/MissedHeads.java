package org.twinwire.core.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.expectation.Expected;
import org.twinwire.core.expectation.Mismatch;
import org.twinwire.core.ledger.ClockSlack;
import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.Exchange;
import org.twinwire.core.ledger.Heads;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.ledger.Sighting;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/** Finds out why the peer of a node that mined does not have the head that a step expects. */
final class MissedHeads {

  private final Expected expected;
  private final Ledger ledger;
  private final Causes causes;
  private final Heads heads;

  MissedHeads(Expected expected, Ledger ledger, Causes causes) {
    this.expected = expected;
    this.ledger = ledger;
    this.causes = causes;
    this.heads = new Heads(ledger.events());
  }

  /**
   * Returns the findings for those mismatches that are about a head.
   *
   * @param found the findings of the case so far; what explains a mismatch needs no other
   */
  List<StepFinding> of(Trace trace, List<Mismatch> mismatches, List<StepFinding> found) {
    return trace.steps().stream()
        .filter(this::expectsHead)
        .filter(ran -> isUnexplained(ran, mismatches, found))
        .flatMap(ran -> finding(ran).stream())
        .filter(each -> !each.finding().isUnexplained())
        .toList();
  }

  private boolean expectsHead(StepOutcome ran) {
    return expected.scenario().steps().get(ran.step()).expect().head().isPresent()
        && ran.outcomes().stream().allMatch(Outcome.Done.class::isInstance);
  }

  private static boolean isUnexplained(
      StepOutcome ran, List<Mismatch> mismatches, List<StepFinding> found) {
    return mismatches.stream()
        .filter(mismatch -> mismatch.step() == ran.step())
        .anyMatch(mismatch -> found.stream().noneMatch(each -> each.explains(mismatch)));
  }

  private Optional<StepFinding> finding(StepOutcome ran) {
    Step step = expected.scenario().steps().get(ran.step());
    List<Entry> announced = announced(step.by(), ran);
    return announced.stream()
        .max(Comparator.comparingLong(entry -> entry.sent().nanos()))
        .map(last -> scene(ledger, heads, step.by(), window(ran), announced, last))
        .map(
            scene ->
                StepFinding.derived(
                    ran.step(), causes.explain(scene), scene.entry().map(Entry::index)));
  }

  private List<Entry> announced(Role miner, StepOutcome ran) {
    return ledger.entries().stream()
        .filter(entry -> entry.direction() == miner && entry.message().announcesBlocks())
        .filter(entry -> window(ran).includes(entry.sent().nanos()))
        .toList();
  }

  private static Window window(StepOutcome ran) {
    return new Window(ran.startedNanos() - ClockSlack.NANOS, ran.endedNanos());
  }

  /** The time of a step. */
  record Window(long fromNanos, long toNanos) {

    boolean includes(long nanos) {
      return nanos >= fromNanos && nanos <= toNanos;
    }
  }

  /**
   * Returns the evidence of a head that {@code miner} announced and its peer does not have.
   *
   * @param announced the announcements of the step
   * @param last the last of them
   */
  static Evidence scene(
      Ledger ledger, Heads heads, Role miner, Window step, List<Entry> announced, Entry last) {
    Connection connection = ledger.connections().get(last.connection());
    return new Evidence(
        FindingType.UNMET,
        ledger.text(),
        new Evidence.Route(connection, miner, last.stream()),
        new Evidence.Messages(
            Optional.of(last),
            announced.stream().filter(each -> !each.equals(last)).toList(),
            List.of()),
        ledger.exchanges(connection, miner.other()).stream()
            .filter(MissedHeads::endedBeforeItsAnswer)
            .findFirst(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(missed(heads, miner, step)));
  }

  private static Evidence.MissedHead missed(Heads heads, Role miner, Window step) {
    List<Event.HeadChanged> mined =
        heads.of(miner).filter(change -> step.includes(change.nanos())).toList();
    return new Evidence.MissedHead(
        mined.isEmpty() ? "unknown" : mined.getLast().number(),
        heads.until(miner.other(), step.toNanos()).map(Event.HeadChanged::number).orElse("unmoved"),
        mined.stream().mapToLong(Event.HeadChanged::dropped).sum(),
        step.toNanos());
  }

  /** Tests whether a request ended as answered although no answer had been delivered by then. */
  private static boolean endedBeforeItsAnswer(Exchange exchange) {
    Stream<Sighting> delivered =
        exchange.answer().stream().flatMap(answer -> answer.seenAt(Station.DELIVERED).stream());
    return exchange
        .ended()
        .filter(end -> end.endedAs(OutcomeKind.ANSWERED))
        .filter(end -> delivered.noneMatch(seen -> seen.seq() < end.seq()))
        .isPresent();
  }
}
