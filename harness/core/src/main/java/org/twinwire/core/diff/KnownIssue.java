package org.twinwire.core.diff;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.ledger.Finding;
import org.twinwire.core.plan.IdGlob;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.trace.Role;

/**
 * One entry of known-issues.yaml. It excuses its own deviation, nothing else.
 *
 * @param line where it begins in the file, from 1
 * @param scenario pattern of scenario ids
 * @param stack pattern of stack names
 * @param node pattern of node names
 * @param peer pattern of the name of the other node
 * @param role which of a pair's nodes has to match; empty: either
 * @param sometimes whether it is a race: that it does not happen says nothing
 * @param expires last day on which it excuses
 */
public record KnownIssue(
    int line,
    String scenario,
    String stack,
    Optional<String> node,
    Optional<String> peer,
    Optional<Role> role,
    KnownDeviation deviation,
    boolean sometimes,
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
    return roles()
        .anyMatch(as -> isNode(node, planned.node(as)) && isNode(peer, planned.node(as.other())));
  }

  private Stream<Role> roles() {
    return role.map(Stream::of).orElseGet(() -> Stream.of(Role.values()));
  }

  /** {@code js@*} is every release of it, also the default one, which has no number in its name. */
  private static boolean isNode(Optional<String> wanted, String name) {
    return wanted.map(glob -> matches(glob, name) || matches(glob, name + "@")).orElse(true);
  }

  private static boolean matches(String glob, String name) {
    return IdGlob.of(glob).matches(name);
  }

  boolean covers(Finding finding) {
    return deviation instanceof KnownDeviation.Found known && known.is(finding);
  }

  boolean covers(Mismatch mismatch) {
    return deviation instanceof KnownDeviation.Unmet known && known.is(mismatch);
  }

  /** {@code known-issues.yaml:12: lifecycle/original on mplex: LOST held-buffer}. */
  @Override
  public String toString() {
    return "known-issues.yaml:%d: %s on %s: %s".formatted(line, scenario, stack, deviation);
  }
}
