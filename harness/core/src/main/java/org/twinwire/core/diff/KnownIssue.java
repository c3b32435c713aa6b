package org.twinwire.core.diff;

import java.time.LocalDate;
import java.util.Optional;
import org.twinwire.core.ledger.Finding;
import org.twinwire.core.ledger.FindingType;
import org.twinwire.core.plan.IdGlob;
import org.twinwire.core.plan.PlannedComparison;

/**
 * One entry of known-issues.yaml. It excuses its own finding and cause, nothing else.
 *
 * @param line where it begins in the file, from 1
 * @param scenario pattern of scenario ids
 * @param stack pattern of stack names
 * @param node pattern of node names, matched by either node of a pair
 * @param expires last day on which it excuses
 */
public record KnownIssue(
    int line,
    String scenario,
    String stack,
    Optional<String> node,
    FindingType finding,
    String cause,
    String reason,
    String link,
    LocalDate expires) {

  boolean appliesTo(PlannedComparison planned, String sideStack) {
    return matches(scenario, planned.scenario().id())
        && matches(stack, sideStack)
        && concerns(planned);
  }

  /** Whether the entry is about a node of the pair, or about every node. */
  boolean concerns(PlannedComparison planned) {
    return node.map(glob -> isNode(glob, planned.dialer()) || isNode(glob, planned.listener()))
        .orElse(true);
  }

  /** {@code js@*} is every release of it, also the default one, which has no number in its name. */
  private static boolean isNode(String glob, String name) {
    return matches(glob, name) || matches(glob, name + "@");
  }

  private static boolean matches(String glob, String name) {
    return IdGlob.of(glob).matches(name);
  }

  boolean covers(Finding other) {
    return other.type() == finding && other.cause().equals(cause);
  }

  /** {@code known-issues.yaml:12: lifecycle/original on mplex: LOST held-buffer}. */
  @Override
  public String toString() {
    return "known-issues.yaml:%d: %s on %s: %s %s".formatted(line, scenario, stack, finding, cause);
  }
}
