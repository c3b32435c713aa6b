package org.twinwire.core.plan;

import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.trace.Role;

/**
 * Two cases of one script to run: the same pair, eth version and shape over two stacks.
 *
 * @param dialer name of the dialing node, such as {@code refnode}
 * @param version the eth version; {@link #at} decides it before the first case
 * @param attempts of each side; the sides take turns. A sweep plays each of its variants this many
 *     times
 */
public record PlannedComparison(
    Scenario scenario,
    String dialer,
    String listener,
    EthChoice version,
    ShapePlan shape,
    String baseline,
    String candidate,
    int attempts) {

  /** A comparison whose eth version is known. */
  public PlannedComparison(
      Scenario scenario,
      String dialer,
      String listener,
      int eth,
      ShapePlan shape,
      String baseline,
      String candidate,
      int attempts) {
    this(
        scenario,
        dialer,
        listener,
        new EthChoice.Exactly(eth),
        shape,
        baseline,
        candidate,
        attempts);
  }

  /** Returns the same comparison with a decided eth version. */
  public PlannedComparison at(int eth) {
    return new PlannedComparison(
        scenario, dialer, listener, eth, shape, baseline, candidate, attempts);
  }

  /**
   * Returns the eth version.
   *
   * @throws IllegalStateException while it is not decided
   */
  public int eth() {
    return switch (version) {
      case EthChoice.Exactly exactly -> exactly.version();
      case EthChoice.NewestCommon newest ->
          throw new IllegalStateException(
              "eth version: got " + newest + ", expected a number by now");
    };
  }

  /** Returns the script as it is played over one of the two stacks. */
  public Scenario scriptOver(String stack) {
    return scenario.beside(otherThan(stack));
  }

  /** Returns the other one of the two stacks; the same if there is one only. */
  public String otherThan(String stack) {
    return stack.equals(baseline) ? candidate : baseline;
  }

  public Pair pair() {
    return new Pair(dialer, listener);
  }

  /** Returns the name of the node in a role. */
  public String node(Role role) {
    return switch (role) {
      case DIALER -> dialer;
      case LISTENER -> listener;
    };
  }

  /** Tells whether a stack is compared with itself because no other can do the same. */
  public boolean isOfOneStack() {
    return baseline.equals(candidate);
  }
}
