package org.twinwire.core.finding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.twinwire.core.expectation.Expected;
import org.twinwire.core.expectation.Mismatch;
import org.twinwire.core.expectation.StepText;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/**
 * Ensures that every unmet expectation has a finding: one of its own step and request, or one that
 * it follows from, or else a finding of its own, which may be unexplained.
 */
final class UnmetExpectations {

  /** Types after which nothing else may arrive on the session. */
  private static final Set<FindingType> BREAKING =
      EnumSet.of(
          FindingType.LOST,
          FindingType.MERGED,
          FindingType.SPLIT,
          FindingType.CORRUPTED,
          FindingType.TIMED_OUT,
          FindingType.DISCONNECTED,
          FindingType.UNMET);

  private final Expected expected;
  private final Trace trace;
  private final BrokenOffRequests brokenOff;
  private final boolean hasDeath;
  private final List<StepFinding> findings;
  private final Map<Integer, List<Mismatch>> following = new HashMap<>();

  /**
   * Creates the check for one case.
   *
   * @param hasDeath whether a node died, which also explains earlier mismatches
   */
  UnmetExpectations(
      Expected expected,
      Trace trace,
      BrokenOffRequests brokenOff,
      boolean hasDeath,
      List<StepFinding> known) {
    this.expected = expected;
    this.trace = trace;
    this.brokenOff = brokenOff;
    this.hasDeath = hasDeath;
    this.findings = new ArrayList<>(known);
  }

  /**
   * Returns the known findings with their consequences, and findings for the remaining mismatches.
   */
  List<StepFinding> explained(List<Mismatch> mismatches) {
    mismatches.forEach(this::explain);
    List<StepFinding> explained = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      explained.add(findings.get(i).with(following.getOrDefault(i, List.of())));
    }
    return explained;
  }

  private void explain(Mismatch mismatch) {
    if (findings.stream().anyMatch(found -> found.explains(mismatch))) {
      return;
    }
    Optional<StepFinding> named = brokenOff(mismatch).filter(UnmetExpectations::hasCause);
    OptionalInt origin = origin(mismatch);
    if (named.isEmpty() && origin.isPresent()) {
      following.computeIfAbsent(origin.getAsInt(), i -> new ArrayList<>()).add(mismatch);
    } else {
      findings.add(named.orElseGet(() -> unexplained(mismatch)));
    }
  }

  private static boolean hasCause(StepFinding found) {
    return !found.finding().isUnexplained();
  }

  private Optional<StepFinding> brokenOff(Mismatch mismatch) {
    return ran(mismatch)
        .filter(ran -> outcome(mismatch).filter(Outcome.Disconnected.class::isInstance).isPresent())
        .flatMap(
            ran ->
                brokenOff.of(
                    by(mismatch), ran, expected.session(mismatch.step()), mismatch.requestId()))
        .map(
            located ->
                StepFinding.derived(
                    mismatch.step(),
                    located.finding().on(expected.sessionName(mismatch.step())),
                    located.entry()));
  }

  /** Returns the index of the finding that the mismatch follows from: the nearest one before it. */
  private OptionalInt origin(Mismatch mismatch) {
    if (!mayFollow(mismatch)) {
      return OptionalInt.empty();
    }
    return IntStream.range(0, findings.size())
        .filter(i -> precedes(findings.get(i), mismatch))
        .reduce((a, b) -> findings.get(b).step() > findings.get(a).step() ? b : a);
  }

  /** Tests whether something did not arrive, as opposed to something else arriving. */
  private boolean mayFollow(Mismatch mismatch) {
    return outcome(mismatch)
        .map(
            outcome ->
                switch (outcome) {
                  case Outcome.TimedOut late -> true;
                  case Outcome.Disconnected gone -> true;
                  case Outcome.Refused refused -> true;
                  case Outcome.Connected connected -> false;
                  case Outcome.Answered answered -> false;
                  case Outcome.Found found -> false;
                  case Outcome.Replied replied -> false;
                  case Outcome.Done done -> false;
                  case Outcome.Unsupported cannot -> false;
                })
        .orElseGet(() -> ran(mismatch).isEmpty());
  }

  private boolean precedes(StepFinding found, Mismatch mismatch) {
    return BREAKING.contains(found.finding().type())
        && (hasDeath
            || (expected.isNotAfter(found.step(), mismatch.step())
                && expected.mayShareSession(found.step(), mismatch.step())));
  }

  private Optional<StepOutcome> ran(Mismatch mismatch) {
    return trace.steps().stream().filter(ran -> ran.step() == mismatch.step()).findFirst();
  }

  /** Returns the outcome of the mismatch's request, or of the step as a whole. */
  private Optional<Outcome> outcome(Mismatch mismatch) {
    return ran(mismatch).stream()
        .flatMap(ran -> ran.outcomes().stream())
        .filter(outcome -> outcome.ofRequest().equals(mismatch.requestId()))
        .filter(outcome -> !expected.admits(mismatch.step(), outcome.kind()))
        .findFirst();
  }

  private Role by(Mismatch mismatch) {
    return expected.scenario().steps().get(mismatch.step()).by();
  }

  private StepFinding unexplained(Mismatch mismatch) {
    Optional<Outcome> outcome = outcome(mismatch);
    String action = StepText.action(expected.scenario().steps().get(mismatch.step()));
    Finding finding =
        new Finding(
            outcome.map(UnmetExpectations::type).orElse(FindingType.UNMET),
            Causes.UNEXPLAINED,
            new Finding.Subject(
                message(mismatch),
                mismatch.requestId(),
                Optional.of(by(mismatch)),
                Optional.empty(),
                Optional.empty(),
                expected.sessionName(mismatch.step())),
            outcome
                .map(o -> List.of("%s %s".formatted(action, StepText.outcome(o))))
                .orElse(List.of()),
            outcome
                .filter(Outcome.TimedOut.class::isInstance)
                .map(late -> "The step timed out although no message is missing.")
                .orElse(mismatch.text() + "; nothing that the nodes reported explains it."));
    return StepFinding.derived(mismatch.step(), finding, Optional.empty());
  }

  private static FindingType type(Outcome outcome) {
    return switch (outcome) {
      case Outcome.TimedOut late -> FindingType.TIMED_OUT;
      case Outcome.Disconnected gone -> FindingType.DISCONNECTED;
      case Outcome.Connected connected -> FindingType.UNMET;
      case Outcome.Answered answered -> FindingType.UNMET;
      case Outcome.Found found -> FindingType.UNMET;
      case Outcome.Replied replied -> FindingType.UNMET;
      case Outcome.Done done -> FindingType.UNMET;
      case Outcome.Refused refused -> FindingType.UNMET;
      case Outcome.Unsupported cannot -> FindingType.UNMET;
    };
  }

  private String message(Mismatch mismatch) {
    return switch (expected.scenario().steps().get(mismatch.step()).action()) {
      case Action.Connect connect -> EthCode.STATUS.specName();
      case Action.Discover discover -> "discovery";
      default -> "session";
    };
  }
}
