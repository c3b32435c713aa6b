package org.twinwire.core.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.expectation.Expected;
import org.twinwire.core.expectation.StepText;
import org.twinwire.core.ledger.LimitReason;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/** Finds steps that a node refused on purpose, where only their outcome names the limit. */
public final class Refusals {

  private final Expected wanted;

  public Refusals(Expected wanted) {
    this.wanted = wanted;
  }

  /**
   * Returns the findings with the refusals that none of them tells; a disconnect without a known
   * cause in such a step is the refusal itself.
   */
  public List<StepFinding> addedTo(List<StepFinding> known, Trace trace) {
    List<StepFinding> refusals =
        trace.steps().stream()
            .flatMap(ran -> refusal(ran).stream())
            .filter(refusal -> known.stream().noneMatch(found -> tells(found, refusal)))
            .toList();
    Stream<StepFinding> others =
        known.stream().filter(found -> refusals.stream().noneMatch(r -> isSame(found, r)));
    return Stream.concat(others, refusals.stream()).toList();
  }

  private static boolean tells(StepFinding found, StepFinding refusal) {
    return found.step() == refusal.step() && !found.finding().isUnexplained();
  }

  private static boolean isSame(StepFinding found, StepFinding refusal) {
    return found.step() == refusal.step()
        && found.finding().type() == FindingType.DISCONNECTED
        && found.finding().isUnexplained();
  }

  /** The first outcome of the step that names a limit, unless such an end is expected. */
  private Optional<StepFinding> refusal(StepOutcome ran) {
    return ran.outcomes().stream()
        .filter(outcome -> !wanted.admits(ran.step(), outcome.kind()))
        .filter(outcome -> reason(outcome).filter(LimitReason::isNamedBy).isPresent())
        .findFirst()
        .map(
            outcome -> new StepFinding(ran.step(), finding(ran.step(), outcome), Optional.empty()));
  }

  private static Optional<String> reason(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Disconnected disconnected -> disconnected.reason();
      case Outcome.Refused refused -> Optional.of(refused.reason());
      case Outcome.Connected connected -> Optional.empty();
      case Outcome.Answered answered -> Optional.empty();
      case Outcome.Done done -> Optional.empty();
      case Outcome.TimedOut timedOut -> Optional.empty();
      case Outcome.Unsupported unsupported -> Optional.empty();
    };
  }

  private Finding finding(int step, Outcome outcome) {
    Role by = wanted.scenario().steps().get(step).by();
    return new Finding(
        FindingType.DISCONNECTED,
        Causes.shownBy(StepSign.NAMED_LIMIT),
        "session",
        outcome.ofRequest(),
        Optional.of(by),
        Optional.empty(),
        Optional.empty(),
        List.of(
            "%s %s"
                .formatted(
                    StepText.action(wanted.scenario().steps().get(step)),
                    StepText.outcome(outcome))),
        "The %s was refused on purpose, because of a limit: %s."
            .formatted(by.word(), reason(outcome).orElse("")));
  }
}
