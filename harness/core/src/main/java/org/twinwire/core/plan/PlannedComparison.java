package org.twinwire.core.plan;

import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.trace.Role;

/**
 * Two cases to be run of one script: the same pair, eth version and shape over two stacks.
 *
 * @param dialer name of the dialing node, such as {@code refnode}
 * @param version which eth version; {@link #at} settles it before the first case
 * @param attempts how often each side is run; both sides take turns. A sweep has as many attempts
 *     as it has variants, and repeats each so often
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

  /** The same comparison with the eth version that it is played with. */
  public PlannedComparison at(int eth) {
    return new PlannedComparison(
        scenario, dialer, listener, eth, shape, baseline, candidate, attempts);
  }

  /**
   * The eth version.
   *
   * @throws IllegalStateException while it is not settled
   */
  public int eth() {
    return switch (version) {
      case EthChoice.Exactly exactly -> exactly.version();
      case EthChoice.NewestCommon newest ->
          throw new IllegalStateException(
              "eth version: " + newest + " (expected: a number, by then)");
    };
  }

  public Pair pair() {
    return new Pair(dialer, listener);
  }

  /** The name of the node in a role. */
  public String node(Role role) {
    return switch (role) {
      case DIALER -> dialer;
      case LISTENER -> listener;
    };
  }

  /** Whether a stack is held against itself, for want of another that can do the same. */
  public boolean isOfOneStack() {
    return baseline.equals(candidate);
  }
}
