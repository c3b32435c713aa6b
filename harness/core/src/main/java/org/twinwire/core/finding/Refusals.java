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

/** Finds steps that a node refused because of a limit that only their outcome names. */
final class Refusals {

  private final Expected expected;

  public Refusals(Expected expected) {
    this.expected = expected;
  }

  /**
   * Returns the known findings, with those refusals added that none of them reports. A disconnect
   * without a known cause in such a step is replaced by the refusal.
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

  /** Returns the first outcome of the step that names a limit, unless such an end is expected. */
  private Optional<StepFinding> refusal(StepOutcome ran) {
    return ran.outcomes().stream()
        .filter(outcome -> !expected.admits(ran.step(), outcome.kind()))
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
      case Outcome.Found found -> Optional.empty();
      case Outcome.Replied replied -> Optional.empty();
      case Outcome.Done done -> Optional.empty();
      case Outcome.TimedOut timedOut -> Optional.empty();
      case Outcome.Unsupported unsupported -> Optional.empty();
    };
  }

  private Finding finding(int step, Outcome outcome) {
    Role by = expected.scenario().steps().get(step).by();
    return new Finding(
        FindingType.DISCONNECTED,
        Causes.shownBy(StepSign.NAMED_LIMIT),
        new Finding.Subject(
            "session",
            outcome.ofRequest(),
            Optional.of(by),
            Optional.empty(),
            Optional.empty(),
            expected.sessionName(step)),
        List.of(
            "%s %s"
                .formatted(
                    StepText.action(expected.scenario().steps().get(step)),
                    StepText.outcome(outcome))),
        "The %s was refused deliberately, because of a limit: %s."
            .formatted(by.word(), reason(outcome).orElse("")));
  }
}
