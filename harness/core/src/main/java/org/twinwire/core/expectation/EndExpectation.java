package org.twinwire.core.expectation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.ledger.SessionEnders;
import org.twinwire.core.scenario.Misbehaviour;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/**
 * The end of a session that a step expects. It must come after what provokes it, from the node
 * under test, and with the reason that the script states.
 */
record EndExpectation(Step step, Optional<Misbehaviour> misbehaviour) {

  static EndExpectation of(Scenario scenario, int step) {
    Step expecting = scenario.steps().get(step);
    return new EndExpectation(expecting, Misbehaviour.of(scenario, expecting));
  }

  /** Returns the node that has to end the session; empty if either may. */
  Optional<Role> by() {
    return step.expect().end().by().or(() -> misbehaviour.map(found -> found.by().other()));
  }

  /** Describes the expectation, such as {@code disconnected by the listener, reason 0x10*}. */
  String text() {
    return OutcomeKind.DISCONNECTED.word()
        + by().map(role -> " by the " + role.word()).orElse("")
        + reason().map(text -> ", reason " + text).orElse("");
  }

  private Optional<String> reason() {
    return step.expect().end().reason();
  }

  /** Returns what happened instead of the expected end; empty if it is the expected one. */
  Optional<String> deviation(Trace trace, StepOutcome ran, Outcome.Disconnected outcome) {
    Optional<Provocation> missing =
        misbehaviour
            .map(found -> new Provocation(found, trace, ran))
            .filter(provocation -> !provocation.reached());
    if (missing.isPresent()) {
      return Optional.of(
          "the session ended before %s: %s"
              .formatted(missing.get().text(), StepText.outcome(outcome)));
    }
    Set<Role> enders = SessionEnders.of(trace, step.by(), ran, outcome);
    if (by().filter(role -> !enders.contains(role)).isPresent()) {
      return Optional.of("%s by the %s".formatted(StepText.outcome(outcome), names(enders)));
    }
    return otherReason(SessionEnders.reasons(trace, ran, outcome))
        ? Optional.of(StepText.outcome(outcome))
        : Optional.empty();
  }

  /**
   * Returns the end that the acting node reports of its peer, if the step names a reason and it has
   * another one or none.
   */
  Optional<String> otherReason(Trace trace, StepOutcome ran) {
    return SessionEnders.endOfPeer(trace, step.by(), ran)
        .map(closed -> closed.reason().stream().toList())
        .filter(this::otherReason)
        .map(reasons -> endText(reasons.stream().findFirst()));
  }

  /** Describes the reason of the end that goes with another outcome. */
  String reasonText() {
    return endText(reason());
  }

  private static String endText(Optional<String> reason) {
    return reason.map(text -> "an end with reason " + text).orElse("an end without a reason");
  }

  private static String names(Set<Role> roles) {
    return roles.stream().map(Role::word).collect(Collectors.joining(" and the "));
  }

  private boolean otherReason(List<String> reasons) {
    return reason()
        .map(EndExpectation::pattern)
        .filter(pattern -> reasons.stream().noneMatch(text -> pattern.matcher(text).matches()))
        .isPresent();
  }

  /** Converts a glob in which {@code *} matches any text. */
  private static Pattern pattern(String glob) {
    return Pattern.compile(
        Stream.of(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
        Pattern.DOTALL);
  }
}
