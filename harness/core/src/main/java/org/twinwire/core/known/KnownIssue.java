package org.twinwire.core.known;

import java.time.LocalDate;
import java.util.Optional;
import org.twinwire.core.expectation.Mismatch;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.implementation.Implementation;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.plan.IdGlob;
import org.twinwire.core.plan.PlannedComparison;

/**
 * One entry of known-issues.yaml. Excuses its own deviation and nothing else.
 *
 * @param place file and line where it begins: {@code known-issues.yaml:12}
 * @param scenario pattern of scenario ids
 * @param stack pattern of stack names
 * @param concern the pairs to which it applies
 * @param sometimes whether it is a race: its absence proves nothing
 * @param expires last day on which it excuses
 */
public record KnownIssue(
    String place,
    String scenario,
    String stack,
    Concern concern,
    KnownDeviation deviation,
    boolean sometimes,
    String reason,
    String link,
    LocalDate expires) {

  KnownIssue asRace() {
    return new KnownIssue(place, scenario, stack, concern, deviation, true, reason, link, expires);
  }

  boolean appliesTo(PlannedComparison planned, String sideStack, PairImplementations pair) {
    return matches(scenario, planned.scenario().id())
        && matches(stack, sideStack)
        && concern.covers(pair.on(sideStack));
  }

  /** Tells whether the comparison is played over a stack of the entry. */
  boolean isOnAStackOf(PlannedComparison planned) {
    return matches(stack, planned.baseline()) || matches(stack, planned.candidate());
  }

  /** Tells whether it names no implementation. */
  public boolean isAboutEveryNode() {
    return concern.isEveryPair();
  }

  /** Tells whether it applies to the pair on any stack. */
  boolean concerns(PairImplementations pair) {
    return concern.covers(pair);
  }

  /** Returns the implementation in the pair that the entry names, if it carries the stack. */
  public Optional<Implementation> matched(PairImplementations pair, String sideStack) {
    return concern.matched(pair.on(sideStack));
  }

  private static boolean matches(String glob, String name) {
    return IdGlob.of(glob).matches(name);
  }

  public boolean covers(Finding finding) {
    return deviation instanceof KnownDeviation.Found known && known.is(finding);
  }

  public boolean covers(Mismatch mismatch) {
    return deviation instanceof KnownDeviation.Unmet known && known.is(mismatch);
  }

  /** Returns {@code known-issues.yaml:12: lifecycle/original on mplex: LOST held-buffer}. */
  @Override
  public String toString() {
    return "%s: %s on %s: %s".formatted(place, scenario, stack, deviation);
  }
}
